// Meets a read of the book that brought nothing: waits, longer each time, or remembers what a person must do.
import { drawBackOff } from "../draw-back-off.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { Called } from "../sheet/call-sheets.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { doubtMap } from "./doubt-map.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { meetClosed } from "./meet-closed.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

/** Of a 429 the pacer keeps everybody away; this only asks it again. */
const AFTER_THROTTLE_MS = 2_000;
/** A token that was withdrawn early explains one or two; then a fresh one was refused, too. */
const MOST_REFUSED_TOKENS = 5;
const BACK_OFF = { leastMs: 1_000, firstMs: 4_000, longestMs: 64_000 };

/** A read changes nothing, so an unknown outcome of one is only tried again. */
export function meetFailedRead(
  db: Db,
  called: Exclude<Called<never>, { kind: "done" }>,
  { now, random }: Pick<BookAccess, "now" | "random">,
): StepResult {
  if (called.kind === "wait") return called;
  if (called.kind === "closed") return meetClosed(db, called, now());
  if (called.kind === "throttled") return { kind: "wait", at: now() + AFTER_THROTTLE_MS };
  if (called.kind === "refused") {
    const judgement = judgeRefusal(called.refusal, () => false);
    if (judgement.kind === "state") {
      setState(db, judgement.code, judgement.words, now());
      return { kind: "done" };
    }
    if (judgement.kind === "map") doubtMap(db, called.refusal, now());
  }
  const failures = bookLine(db).failedReads + 1;
  db.run("UPDATE book SET failed_reads = ?", failures);
  const at = now() + drawBackOff(BACK_OFF, failures, random());
  const isTokenRefused = called.kind === "refused" && called.refusal.status === 401;
  return isTokenRefused && failures >= MOST_REFUSED_TOKENS
    ? meetClosed(db, { kind: "closed", at, why: called.refusal.message }, now())
    : { kind: "wait", at };
}
