// Reads the access token everybody shares, if it is good for long enough.
import type { Db } from "../storage/db.ts";
import type { KeptToken, TokenRow } from "./token-row.ts";

/** What a caller may count on; Google's tokens live for an hour, so we sign about once an hour. */
const LEAST_LEFT_MS = 5 * 60_000;

export function readToken(db: Db, now: number): KeptToken {
  const row = db.first<TokenRow>("SELECT * FROM token WHERE id = 1");
  if (row === undefined) return { kind: "none" };
  if (row.value !== null && row.expires_at - now >= LEAST_LEFT_MS)
    return { kind: "token", token: row.value };
  const { closed_until: at, why } = row;
  if (at <= now) return { kind: "none" };
  return why === null ? { kind: "wait", at } : { kind: "closed", at, why };
}
