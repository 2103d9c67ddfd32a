// Drops the access token after Google refused it with 401.
import type { Db } from "../storage/db.ts";

/** A refusal so soon after a new token was of the one before. */
const SETTLING_MS = 10_000;

export function dropToken(db: Db, now: number): void {
  db.run(
    "UPDATE token SET value = NULL, expires_at = 0 WHERE id = 1 AND fetched_at <= ?",
    now - SETTLING_MS,
  );
}
