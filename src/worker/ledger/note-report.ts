// Writes the ledger's report to the board, with the means to remember that it was taken.
import type { Programme } from "../../domain/programme.ts";
import type { LedgerReport } from "../board/ledger-report.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";
import { bookLine } from "./book-line.ts";
import { countSubmissions } from "./count-submissions.ts";
import { readFreshness } from "./read-freshness.ts";

export interface NotedReport {
  readonly report: LedgerReport;
  /** Call it once the board has the report; what changed meanwhile stays due. */
  readonly seen: () => void;
}

export function noteReport(
  db: Db,
  programme: Programme,
  federation: string,
  now: number,
): NotedReport {
  const { changedAt } = bookLine(db);
  const { oldestWaitingAt, states } = readFreshness(db, now);
  return {
    report: {
      federation,
      count: countSubmissions(db, programme, bookInstant(db, now)),
      oldestWaitingAt,
      states,
    },
    seen: () => db.run("UPDATE book SET reported_at = ?", changedAt),
  };
}
