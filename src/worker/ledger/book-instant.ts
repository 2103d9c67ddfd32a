// Gives the instant at which something is booked: now, but never at or before an instant already counted.
import type { Db } from "../storage/db.ts";

/** Once asked for a count as of T, a ledger books nothing at or before T, so that a tally can be computed again. */
export function bookInstant(db: Db, now: number): number {
  const closed = db.first<{ closed_at: number }>("SELECT closed_at FROM book")?.closed_at ?? 0;
  return Math.max(now, closed + 1);
}
