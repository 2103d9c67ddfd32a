// Closes an attempt that passed: its rows are in the book, once.
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";

const MOST_ROWS = 1_000;

/** The rows of attempt ?1 and of those that passed before it. */
const ROWS = `
  SELECT version_id FROM attempt_row JOIN attempt ON attempt.number = attempt_row.attempt
  WHERE attempt.number = ?1 OR (attempt.number < ?1 AND attempt.state = 'passed')
`;

/** With it those that passed before it are closed, and the journal of everything before is cleaned: nothing older can pass any more. */
export function settleAttempt(db: Db, attempt: number, now: number): void {
  db.run(
    `UPDATE book SET written = written + (SELECT count(*) FROM version WHERE settled_at IS NULL AND id IN (${ROWS}))`,
    attempt,
  );
  db.run(
    `UPDATE version SET settled_at = ?2 WHERE settled_at IS NULL AND id IN (${ROWS})`,
    attempt,
    bookInstant(db, now),
  );
  db.run("UPDATE attempt SET state = 'settled' WHERE number = ?", attempt);
  db.run("DELETE FROM attempt_row WHERE attempt <= ?", attempt);
  db.run("DELETE FROM attempt WHERE number < ?", attempt);
  db.run(
    `UPDATE book SET scan_due = iif(choice IS NULL, 0, 1), batch_rows = min(batch_rows * 2, ?), changed_at = max(changed_at + 1, ?)`,
    MOST_ROWS,
    now,
  );
  // Others may have passed a row that Google never answers clearly: that one is still counted.
  db.run(
    `UPDATE book SET unclear = 0, unclear_since = NULL
     WHERE NOT EXISTS (SELECT 1 FROM version WHERE settled_at IS NULL AND unclear_at IS NOT NULL)`,
  );
}
