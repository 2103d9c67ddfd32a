// Remembers, or clears, what keeps a book from taking rows.
import type { Db } from "../storage/db.ts";
import type { BookStateCode } from "./book-state.ts";

/** A book in trouble is tried again this often; milliseconds. */
export const RETRY_MS = 15 * 60_000;

/** null: the book takes rows again. The moment a state began is kept while it lasts. */
export function setState(
  db: Db,
  code: BookStateCode | null,
  words: string | null,
  now: number,
): void {
  db.run(
    `UPDATE book SET
       state_since = CASE WHEN ?1 IS NULL THEN NULL WHEN state IS ?1 THEN state_since ELSE ?3 END,
       changed_at = CASE WHEN state IS ?1 THEN changed_at ELSE max(changed_at + 1, ?3) END,
       state = ?1, state_words = ?2, next_try_at = CASE WHEN ?1 IS NULL THEN 0 ELSE ?3 + ?4 END`,
    code,
    words,
    now,
    RETRY_MS,
  );
}
