// Gives up an attempt that did not pass: its rows wait again.
import type { Db } from "../storage/db.ts";

/**
 * Its rows stay in the journal until a later attempt settles, for it may still land late, and then its fence tells.
 * `halve`: the outcome was unknown, so the next attempt carries half as many rows; one that carried none says nothing of that.
 */
export function voidAttempt(db: Db, attempt: number, halve: boolean): void {
  db.run("UPDATE attempt SET state = 'void' WHERE number = ?", attempt);
  if (!halve) return;
  db.run(
    `UPDATE book SET batch_rows = max(1, carried.rows / 2)
     FROM (SELECT count(*) AS rows FROM attempt_row WHERE attempt = ?) AS carried WHERE carried.rows > 0`,
    attempt,
  );
}
