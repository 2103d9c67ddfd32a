// Meets a read of the book that brought nothing: waits, or remembers what a person must do.
import type { Called } from "../sheet/call-sheets.ts";
import type { Db } from "../storage/db.ts";
import { doubtMap } from "./doubt-map.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

const AGAIN_MS = 5_000;

/** A read changes nothing, so an unknown outcome of one is only tried again. */
export function meetFailedRead(
  db: Db,
  called: Exclude<Called<never>, { kind: "done" }>,
  now: number,
): StepResult {
  if (called.kind === "wait") return called;
  if (called.kind !== "refused") return { kind: "wait", at: now + AGAIN_MS };
  const judgement = judgeRefusal(called.refusal, () => false);
  if (judgement.kind === "state") {
    setState(db, judgement.code, judgement.words, now);
    return { kind: "done" };
  }
  if (judgement.kind === "map") doubtMap(db, called.refusal, now);
  return { kind: "wait", at: now + AGAIN_MS };
}
