// Reads how fresh a ledger's knowledge of its book is, and what waits.
import type { Freshness } from "../board/ledger-report.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { listStates } from "./list-states.ts";

export function readFreshness(db: Db, now: number): Freshness {
  const { pulledAt, pullDueAt, nextTryAt } = bookLine(db);
  // Versions are numbered as they arrive, so the first that waits is the oldest.
  const waiting = db.first<{ rows: number; oldest: number | null }>(
    `SELECT count(*) AS rows,
       (SELECT received_at FROM version WHERE settled_at IS NULL AND number IS NOT NULL ORDER BY id LIMIT 1) AS oldest
     FROM version WHERE settled_at IS NULL AND number IS NOT NULL`,
  );
  return {
    pulledAt,
    pullDueSince: pullDueAt !== null && pullDueAt <= now ? pullDueAt : null,
    isBlocked: nextTryAt > now,
    waiting: waiting?.rows ?? 0,
    oldestWaitingAt: waiting?.oldest ?? null,
    states: listStates(db),
  };
}
