// Gives up an attempt that did not pass: its rows wait again.
import type { Db } from "../storage/db.ts";

/** Each try of a row that Google never answers clearly costs the whole book its quiet time, so it is made this seldom. */
const REST_MS = 15 * 60_000;

/**
 * Its rows stay in the journal until a later attempt settles, for it may still land late, and then its fence tells.
 * `halve`: the outcome was unknown, so the next attempt carries half as many rows, and a row that went alone lets others go
 * before it; one that carried none says nothing of that.
 */
export function voidAttempt(db: Db, attempt: number, halve: boolean): void {
  db.run("UPDATE attempt SET state = 'void' WHERE number = ?", attempt);
  if (!halve) return;
  const carried = db.all<{ id: number; sent_at: number }>(
    `SELECT version_id AS id, sent_at FROM attempt_row JOIN attempt ON number = attempt WHERE attempt = ?`,
    attempt,
  );
  const [row] = carried;
  if (row !== undefined) {
    db.run("UPDATE book SET batch_rows = ?", Math.max(1, Math.floor(carried.length / 2)));
    if (carried.length === 1) goPast(db, row.id, row.sent_at);
  }
  db.run(
    `UPDATE book SET unclear = unclear + 1, changed_at = changed_at + 1,
       unclear_since = coalesce(unclear_since, (SELECT sent_at FROM attempt WHERE number = ?))`,
    attempt,
  );
}

/** Where Google took others since it began, this is no outage, and such rows rest for a while. */
function goPast(db: Db, versionId: number, sentAt: number): void {
  db.run("UPDATE version SET unclear_at = ? WHERE id = ?", sentAt, versionId);
  db.run(
    "UPDATE book SET unclear_rest_until = iif(last_insert_at > unclear_since, ?, 0)",
    sentAt + REST_MS,
  );
}
