// Stores a tally with the mails and handovers it causes, all or nothing: from here on it is the number everybody reads.
import type { Tally } from "../../domain/tally.ts";
import type { Letter } from "../mail/letter.ts";
import type { Db } from "../storage/db.ts";

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
    for (const { federation } of tally.rows) {
      db.run("INSERT OR REPLACE INTO handover (federation, due_at) VALUES (?, ?)", federation, now);
    }
    db.run("DELETE FROM closing WHERE id = ?", closing);
  });
}
