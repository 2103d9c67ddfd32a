// Stores a tally with the mails and handovers it causes, all or nothing: from here on it is the number everybody reads.
import type { Tally } from "../../domain/tally.ts";
import type { Letter } from "../mail/letter.ts";
import type { Db } from "../storage/db.ts";

/** Between two handovers; milliseconds. */
const HANDOVER_GAP_MS = 2_500;

export interface ClosedTally {
  readonly closing: number;
  readonly period: number | null;
  readonly tally: Tally;
  readonly letter: Letter;
  readonly recipients: readonly string[];
}

export function storeTally(
  db: Db,
  { closing, period, tally, letter, recipients }: ClosedTally,
  now: number,
): void {
  db.transaction(() => {
    db.run(
      "INSERT INTO tally (closing, as_of, period, body, subject, text, html) VALUES (?, ?, ?, ?, ?, ?, ?)",
      closing,
      tally.asOf,
      period,
      JSON.stringify(tally),
      letter.subject,
      letter.text,
      letter.html,
    );
    for (const recipient of new Set(recipients)) {
      db.run(
        "INSERT INTO mail (closing, recipient, tries, due_at) VALUES (?, ?, 0, ?)",
        closing,
        recipient,
        now,
      );
    }
    // Each handover is a write to a book: they come one after another, those people look at first.
    const busiestFirst = tally.rows.toSorted(
      (left, right) => (right.count?.received ?? 0) - (left.count?.received ?? 0),
    );
    busiestFirst.forEach(({ federation }, index) => {
      db.run(
        "INSERT OR REPLACE INTO handover (federation, due_at) VALUES (?, ?)",
        federation,
        now + index * HANDOVER_GAP_MS,
      );
    });
    db.run("DELETE FROM closing WHERE id = ?", closing);
  });
}
