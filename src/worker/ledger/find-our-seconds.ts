// Finds which seconds are those of versions of ours.
import type { Db } from "../storage/db.ts";

/** Seconds since the epoch. */
export function findOurSeconds(db: Db, seconds: readonly number[]): ReadonlySet<number> {
  if (seconds.length === 0) return new Set();
  const found = db.all<{ second: number }>(
    `SELECT DISTINCT asked.value AS second FROM json_each(?) AS asked
     CROSS JOIN version ON submitted_at BETWEEN asked.value * 1000 AND asked.value * 1000 + 999
     WHERE number IS NOT NULL`,
    JSON.stringify([...new Set(seconds)]),
  );
  return new Set(found.map(({ second }) => second));
}
