// Takes the ledger's next step in its book.
import type { BookAccess } from "../sheet/book-access.ts";
import type { Db } from "../storage/db.ts";
import { flush } from "./flush.ts";
import { learnFence } from "./learn-fence.ts";
import { learnMap } from "./learn-map.ts";
import { nextStep, type Step } from "./next-step.ts";
import { pullEdits } from "./pull-edits.ts";
import { scanBook } from "./scan-book.ts";
import type { StepResult } from "./step-result.ts";

/** `done`: a step was taken, there may be another. `wait`: not before `at`. `idle`: nothing to do before `at`, if ever. */
export async function takeStep(
  db: Db,
  access: BookAccess,
): Promise<StepResult | Extract<Step, { kind: "idle" }>> {
  const step = nextStep(db, access.now(), access.quietMs);
  switch (step.kind) {
    case "idle":
      return step;
    case "flush":
      return flush(db, access, "rows");
    case "learn-map":
      return learnMap(db, access);
    case "learn-fence":
      return learnFence(db, access);
    case "scan":
      return scanBook(db, access);
    case "pull":
      return pullEdits(db, access);
  }
}
