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
/** Rows Google refuses in a tab one after the other; more than that is no fault of the rows. */
const MOST_SET_ASIDE = 10;

export interface RefusedBatch {
  readonly refusal: Refusal;
  readonly batch: Batch;
}

export function meetRefusedBatch(
  db: Db,
  { refusal, batch }: RefusedBatch,
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
      if (row !== undefined && maySetAside(db, row)) setRowAside(db, row, refusal.message, now);
      else setState(db, "refused", withoutQuotes(refusal.message).slice(0, 300), now);
      break;
    }
    case "state":
      setState(db, judgement.code, judgement.words, now);
      db.run("UPDATE book SET map = NULL, fence_id = NULL");
      break;
  }
  return { judgement: judgement.kind, result: { kind: "done" } };
}

/** A row of which Google refuses even receipt and problem has no fault of its own, nor have many with no good one after them. */
function maySetAside(db: Db, row: BookRow): boolean {
  if (row.refusal !== null) return false;
  const aside = db.first<{ rows: number }>(
    `WITH alike AS (SELECT * FROM version WHERE verdict = (SELECT verdict FROM version WHERE id = ?))
     SELECT count(*) AS rows FROM alike WHERE refusal IS NOT NULL AND id > coalesce(
       (SELECT id FROM alike WHERE refusal IS NULL AND settled_at IS NOT NULL ORDER BY id DESC LIMIT 1), 0)`,
    row.versionId,
  );
  return (aside?.rows ?? 0) < MOST_SET_ASIDE;
}
