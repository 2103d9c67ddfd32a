// Notes that a tally is wanted, asked for by a person or by the schedule.
import type { Db } from "../storage/db.ts";

export interface Wanted {
  /** The scheduled moment it is for; null when a person asks. */
  readonly period: number | null;
  /** Its mails say "gửi lại", whatever went before. */
  readonly resend: boolean;
}

/**
 * Gives the closing's number, by which its tally is found later. One that has not begun to look at the books serves everybody
 * who asks; one further on might miss what was written in a book just before this question, so a new one follows it.
 */
export function beginTally(db: Db, { period, resend }: Wanted, now: number): number {
  const begun = db.first<{ id: number }>(
    "SELECT id FROM closing WHERE step = 'asked' ORDER BY id LIMIT 1",
  );
  if (begun === undefined) {
    db.run(
      "INSERT INTO closing (asked_at, period, resend, step, next_at) VALUES (?, ?, ?, 'asked', ?)",
      now,
      period,
      resend ? 1 : 0,
      now,
    );
  } else {
    db.run(
      "UPDATE closing SET period = coalesce(period, ?), resend = max(resend, ?) WHERE id = ?",
      period,
      resend ? 1 : 0,
      begun.id,
    );
  }
  const closing = db.first<{ id: number }>(
    "SELECT id FROM closing WHERE step = 'asked' ORDER BY id LIMIT 1",
  );
  if (closing === undefined) throw new Error("Cannot begin a tally: it was not stored");
  return closing.id;
}
