// Stores a tally with the mails and handovers it causes, all or nothing: from here on it is the number everybody reads.
import type { Tally } from "../../domain/tally.ts";
import type { Letter } from "../mail/letter.ts";
import type { Db } from "../storage/db.ts";
import { storeLetter } from "./store-letter.ts";

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
    const written = storeLetter(db, { kind: "tally", letter, recipients }, now);
    db.run(
      "INSERT INTO tally (closing, as_of, period, body, letter) VALUES (?, ?, ?, ?, ?)",
      closing,
      tally.asOf,
      period,
      JSON.stringify(tally),
      written,
    );
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
