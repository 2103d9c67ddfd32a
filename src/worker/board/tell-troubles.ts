// Writes the letter about books in trouble when it is due, and notes in the same write that they are told.
import type { BookStateCode } from "../ledger/book-state.ts";
import { composeAlert } from "../mail/compose-alert.ts";
import type { Db } from "../storage/db.ts";
import type { Desk } from "./desk.ts";
import { GATHER_MS } from "./note-troubles.ts";
import { readReports } from "./read-reports.ts";
import { storeLetter } from "./store-letter.ts";

type AlertDesk = Pick<Desk, "programme" | "homes" | "books" | "alerts" | "publicUrl" | "booksUrl">;

/** What is due a little later travels along: it lasts already, and one letter is better than two. */
export async function tellTroubles(
  db: Db,
  layOut: () => Promise<AlertDesk>,
  now: number,
): Promise<void> {
  if (db.first("SELECT 1 AS due FROM trouble WHERE tell_at <= ? LIMIT 1", now) === undefined)
    return;
  const desk = await layOut();
  db.transaction(() => {
    // Reports go on while the desk is laid out: what ended meanwhile is not told.
    const due = db.all<{ federation: string; code: BookStateCode }>(
      "SELECT federation, code FROM trouble WHERE tell_at <= ?",
      now + GATHER_MS,
    );
    const reports = readReports(db);
    const isDue = (federation: string, code: BookStateCode) =>
      due.some((one) => one.federation === federation && one.code === code);
    const troubles = desk.homes.flatMap(({ id, name }) => {
      const report = reports.get(id);
      const book = desk.books.get(id);
      return (report?.states ?? [])
        .filter(({ code }) => isDue(id, code))
        .map((state) => ({
          ...state,
          federation: id,
          name,
          waiting: report?.count.waiting ?? 0,
          bookUrl: book === undefined ? null : `${desk.booksUrl}/${book}/edit`,
        }));
    });
    if (troubles.length > 0) {
      const letter = composeAlert({
        programme: desk.programme,
        troubles,
        publicUrl: desk.publicUrl,
      });
      storeLetter(db, { kind: "trouble", letter, recipients: desk.alerts }, now);
    }
    db.run(
      "UPDATE trouble SET told_at = ?, tell_at = NULL WHERE tell_at <= ?",
      now,
      now + GATHER_MS,
    );
  });
}
