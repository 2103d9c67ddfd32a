// Meets the lack of an access token that Google refuses us: a person must act, and the book is tried again soon after.
import type { Closed } from "../sheet/call-sheets.ts";
import type { Db } from "../storage/db.ts";
import { withoutQuotes } from "../without-quotes.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

/** The pacer asks Google once for all books, so each may ask the pacer as often as that. */
export function meetClosed(db: Db, { at, why }: Closed, now: number): StepResult {
  setState(db, "no-token", withoutQuotes(why).slice(0, 300), now);
  db.run("UPDATE book SET next_try_at = ?", at);
  return { kind: "wait", at };
}
