// Reads what the last pull brought, once one has begun at a given moment or later.
import type { Db } from "../storage/db.ts";
import { bookLine, type PullResult } from "./book-line.ts";

export function readPullResult(db: Db, since: number): PullResult | null {
  const { pullResult } = bookLine(db);
  return pullResult !== null && pullResult.at >= since ? pullResult : null;
}
