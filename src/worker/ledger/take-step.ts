// Takes the ledger's next step in its book.
import type { BookAccess } from "../sheet/book-access.ts";
import type { Db } from "../storage/db.ts";
import { flush } from "./flush.ts";
import { learnBook } from "./learn-book.ts";
import { nextStep, type Step } from "./next-step.ts";
import { pullEdits } from "./pull-edits.ts";
import { realign } from "./realign.ts";
import { scanBook } from "./scan-book.ts";
import type { StepResult } from "./step-result.ts";

export interface TakenStep {
  readonly step: Step;
  /** null when there was nothing to do yet. */
  readonly result: StepResult | null;
}

const READS_BY_MAP: ReadonlySet<Step["kind"]> = new Set<Step["kind"]>(["scan", "realign", "pull"]);

export async function takeStep(db: Db, access: BookAccess): Promise<TakenStep> {
  const step = nextStep(db, access.now(), access.quietMs);
  const result = await take(db, access, step);
  // Whatever answered to a look, the next failure is a first one again.
  if (result?.kind === "done" && step.kind !== "flush")
    db.run("UPDATE book SET failed_reads = 0 WHERE failed_reads > 0");
  // Whatever was read by the map shows that its tabs are called what it says; a look reads nothing by it.
  if (result?.kind === "done" && READS_BY_MAP.has(step.kind))
    db.run("UPDATE book SET map_doubted = 0 WHERE map_doubted = 1");
  return { step, result };
}

async function take(db: Db, access: BookAccess, step: Step): Promise<StepResult | null> {
  switch (step.kind) {
    case "idle":
      return null;
    case "flush":
      return flush(db, access, step);
    case "learn":
      return learnBook(db, access, step.permit);
    case "scan":
      return scanBook(db, access);
    case "realign":
      return realign(db, access);
    case "pull":
      return pullEdits(db, access, step.permit);
  }
}
