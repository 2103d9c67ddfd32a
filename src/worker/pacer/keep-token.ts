// Keeps what asking for an access token came to: the token, or until when nobody need ask again.
import type { TokenOutcome } from "../google/fetch-token.ts";
import type { Db } from "../storage/db.ts";
import type { KeptToken } from "./token-row.ts";

/** A refusal needs a person, so we ask seldom; no answer usually passes. */
const AFTER_REFUSED_MS = 60_000;
const AFTER_UNKNOWN_MS = 15_000;

export function keepToken(db: Db, outcome: TokenOutcome, now: number): KeptToken {
  const save =
    "INSERT OR REPLACE INTO token (id, value, fetched_at, expires_at, closed_until, why) VALUES (1, ?, ?, ?, ?, ?)";
  if (outcome.kind === "token") {
    db.run(save, outcome.token, now, outcome.expiresAt, 0, null);
    return { kind: "token", token: outcome.token };
  }
  if (outcome.kind === "unknown") {
    const at = now + AFTER_UNKNOWN_MS;
    db.run(save, null, now, 0, at, null);
    return { kind: "wait", at };
  }
  const at = now + AFTER_REFUSED_MS;
  db.run(save, null, now, 0, at, outcome.why);
  return { kind: "closed", at, why: outcome.why };
}
