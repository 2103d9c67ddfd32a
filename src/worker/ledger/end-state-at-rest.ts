// Ends a state that only a write would end where nothing waits to be written: the book could be read whole, so nobody is called for it.
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import type { BookStateCode } from "./book-state.ts";
import { readProgress } from "./read-progress.ts";
import { setState } from "./set-state.ts";

/** A look or a read met them too, and is not met by them any more; should a write be, it says so again. */
const MET_BY_READS: ReadonlySet<BookStateCode | null> = new Set<BookStateCode>([
  "deleted",
  "unshared",
  "refused",
  "no-token",
]);

export function endStateAtRest(db: Db, now: number): void {
  const { state, tally, repairs } = bookLine(db);
  const isAtRest = readProgress(db).waiting === 0 && tally === null && repairs.length === 0;
  if (!isAtRest) return;
  if (MET_BY_READS.has(state)) setState(db, null, null, now);
  db.run(
    "UPDATE book SET unclear = 0, unclear_since = NULL, changed_at = changed_at + 1 WHERE unclear > 0",
  );
}
