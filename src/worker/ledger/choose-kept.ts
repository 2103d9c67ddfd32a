// Remembers what a person keeps where a book went back to an older version, and lets delivery go on from there.
import type { Db } from "../storage/db.ts";
import { bookLine, type Choice } from "./book-line.ts";

/** Whether there is something to choose: the book is held because it is not as the ledger left it. */
export function chooseKept(db: Db, choice: Choice): boolean {
  const { state } = bookLine(db);
  if (state !== "restored" && state !== "foreign-fence") return false;
  db.run("UPDATE book SET choice = ?, next_try_at = 0", choice);
  return true;
}
