// Sets a row aside that Google refuses: it becomes receipt and Google's words, where an officer sees it; its text stays in the ledger.
import type { BookRow } from "../sheet/book-row.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";

/** The moment at which it first needed fixing stays, and with it every count of the past. */
export function setRowAside(db: Db, row: BookRow, words: string, now: number): void {
  db.run(
    "UPDATE version SET refusal = ?, refused_at = coalesce(refused_at, ?) WHERE id = ?",
    `Google không nhận dòng này: ${words}`,
    bookInstant(db, now),
    row.versionId,
  );
}
