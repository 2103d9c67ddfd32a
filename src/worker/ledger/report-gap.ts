// Says how long after one report to the board the next may follow: each counts the whole ledger, so a big ledger tells less often.
import type { Db } from "../storage/db.ts";

const LEAST_MS = 1_000;
const MOST_MS = 60_000;
/** Counting takes about 5 ms for 1,000 versions, so up to 60,000 of them half a percent of its time. */
const MS_PER_VERSION = 1;

export function reportGap(db: Db): number {
  const newest = db.first<{ id: number | null }>("SELECT max(id) AS id FROM version")?.id ?? 0;
  return Math.min(MOST_MS, Math.max(LEAST_MS, newest * MS_PER_VERSION));
}
