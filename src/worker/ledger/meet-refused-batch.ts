// Meets a batch that Google refused, whole as it was: a row is set aside, the book is read again, or a person must act.
import type { Refusal } from "../google/outcome.ts";
import type { BookRow } from "../sheet/book-row.ts";
import type { Batch } from "../sheet/build-batch.ts";
import type { Db } from "../storage/db.ts";
import { withoutQuotes } from "../without-quotes.ts";
import { doubtMap } from "./doubt-map.ts";
import { type Judgement, judgeRefusal } from "./judge-refusal.ts";
import { setRowAside } from "./set-row-aside.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";

const AFTER_REFUSED_TOKEN_MS = 5_000;
/** Rows Google refuses in one batch; more than that is no fault of the rows. */
const MOST_SET_ASIDE = 10;

export interface RefusedBatch {
  readonly refusal: Refusal;
  readonly batch: Batch;
  readonly rows: readonly BookRow[];
}

export function meetRefusedBatch(
  db: Db,
  { refusal, batch, rows }: RefusedBatch,
  now: number,
): { readonly judgement: Judgement["kind"]; readonly result: StepResult } {
  const judgement = judgeRefusal(refusal, (index) => batch.rowOfRequest.has(index));
  switch (judgement.kind) {
    case "token":
      return {
        judgement: "token",
        result: { kind: "wait", at: now + AFTER_REFUSED_TOKEN_MS },
      };
    case "fence":
      db.run("UPDATE book SET fence_id = NULL");
      break;
    case "map":
      doubtMap(db, refusal, now);
      break;
    case "row": {
      const row = batch.rowOfRequest.get(judgement.request);
      const isFew = rows.filter((one) => one.refusal !== null).length < MOST_SET_ASIDE;
      if (row !== undefined && isFew) setRowAside(db, row, refusal.message, now);
      else setState(db, "refused", withoutQuotes(refusal.message), now);
      break;
    }
    case "state":
      setState(db, judgement.code, judgement.words, now);
      db.run("UPDATE book SET map = NULL, fence_id = NULL");
      break;
  }
  return { judgement: judgement.kind, result: { kind: "done" } };
}
