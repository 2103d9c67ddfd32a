// Gives the moment of the board's next piece of work; null when there is none.
import type { Db } from "../storage/db.ts";

export function nextDue(db: Db): number | null {
  const row = db.first<{ at: number | null }>(
    `SELECT min(at) AS at FROM (
       SELECT min(next_at) AS at FROM closing
       UNION ALL SELECT min(due_at) FROM mail WHERE due_at IS NOT NULL
       UNION ALL SELECT min(tell_at) FROM trouble WHERE tell_at IS NOT NULL
       UNION ALL SELECT min(due_at) FROM handover
       UNION ALL SELECT next_at FROM schedule
     )`,
  );
  return row?.at ?? null;
}
