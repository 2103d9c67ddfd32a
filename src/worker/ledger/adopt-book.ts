// Takes the book the registry names; another one than before begins with nothing known of it.
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { setState } from "./set-state.ts";

/** Whether there is a book to work in. Rows that were settled in another one do not travel: they are in that file. */
export function adoptBook(db: Db, spreadsheetId: string | null, now: number): boolean {
  const book = bookLine(db);
  if (spreadsheetId === null) {
    if (book.state !== "no-book") setState(db, "no-book", null, now);
    return false;
  }
  if (book.spreadsheetId !== spreadsheetId) {
    db.run(
      `UPDATE book SET spreadsheet_id = ?, map = NULL, map_doubted = 0, fence_id = NULL, fence_attempt = NULL, fence_stale = '[]',
         said_passed = '[]', editors = '[]', pulled_version = NULL, drive_version = NULL, repairs = NULL, repaired = NULL, holds = '[]',
         misplaced = NULL, realignments = NULL, choice = NULL, failed_reads = 0`,
      spreadsheetId,
    );
  }
  if (book.state === "no-book" || book.spreadsheetId !== spreadsheetId)
    setState(db, null, null, now);
  return true;
}
