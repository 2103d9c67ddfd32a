// Reads the rows that wait for the book, oldest first, as many as one batch may carry; not those that went alone in vain.
import type { BookRow } from "../sheet/book-row.ts";
import type { Db } from "../storage/db.ts";
import { ROW_COLUMNS, type SelectedRow, shapeRow } from "./shape-row.ts";

/** A batch's payload, in UTF-8 bytes; Google recommends at most 2 MB (…/workspace/sheets/api/limits). */
const BATCH_BYTES = 1_800_000;
/** What a row costs beside its text: keys and braces of its cells. */
const ROW_OVERHEAD = 1_400;

/** At least one row, however large; at most `limit`. */
export function readWaiting(db: Db, limit: number): BookRow[] {
  const waiting = db.all<SelectedRow>(
    `SELECT ${ROW_COLUMNS} FROM version JOIN submission ON submission.key = version.key
     WHERE settled_at IS NULL AND number IS NOT NULL AND unclear_at IS NULL ORDER BY version.id LIMIT ?`,
    limit,
  );
  const bytes = new TextEncoder();
  let size = 0;
  const rows: BookRow[] = [];
  for (const row of waiting) {
    size += bytes.encode(row.initiative).length + bytes.encode(row.notes).length + ROW_OVERHEAD;
    if (size > BATCH_BYTES && rows.length > 0) break;
    rows.push(shapeRow(row));
  }
  return rows;
}
