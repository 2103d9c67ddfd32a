// Writes an attempt into the journal before its call leaves.
import type { BookRow } from "../sheet/book-row.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { Db } from "../storage/db.ts";
import type { BookLine } from "./book-line.ts";

/** Corrections that the next pull looks for on wrong rows: those of the last batches. */
const MOST_REMEMBERED = 1_000;

export interface Attempt {
  readonly number: number;
  readonly description: string;
  /** What the ledger knew of the book when the batch was built. */
  readonly book: BookLine;
  readonly rows: readonly BookRow[];
  readonly repairs: readonly Repair[];
}

/** Durable before the call leaves: a Durable Object holds outgoing calls until its writes are. */
export function journalAttempt(
  db: Db,
  { number, description, book, rows, repairs }: Attempt,
  now: number,
): void {
  db.transaction(() => {
    // Whatever becomes of the call, rows may have moved: shifted ones are looked at anew.
    db.run(
      "UPDATE book SET next_attempt = ?, realignments = NULL, repaired = ?",
      number + 1,
      JSON.stringify([...repairs, ...book.repaired].slice(0, MOST_REMEMBERED)),
    );
    db.run(
      "INSERT INTO attempt (number, description, previous_id, map, state, sent_at) VALUES (?, ?, ?, ?, 'sent', ?)",
      number,
      description,
      book.fenceId ?? 0,
      JSON.stringify(book.map),
      now,
    );
    for (const { versionId } of rows) {
      db.run("INSERT INTO attempt_row (attempt, version_id) VALUES (?, ?)", number, versionId);
    }
  });
}
