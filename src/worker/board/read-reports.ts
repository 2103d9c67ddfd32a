// Reads what every ledger last said of itself.
import type { Count } from "../../domain/tally.ts";
import type { BookState } from "../ledger/book-state.ts";
import type { Db } from "../storage/db.ts";
import type { LedgerReport } from "./ledger-report.ts";

interface ReportRow {
  [column: string]: string | number | null;
  federation: string;
  count: string;
  oldest_waiting_at: number | null;
  states: string;
}

export function readReports(db: Db): ReadonlyMap<string, LedgerReport> {
  const rows = db.all<ReportRow>("SELECT federation, count, oldest_waiting_at, states FROM report");
  return new Map(
    rows.map(({ federation, count, oldest_waiting_at: oldestWaitingAt, states }) => [
      federation,
      {
        federation,
        count: JSON.parse(count) as Count,
        oldestWaitingAt,
        states: JSON.parse(states) as readonly BookState[],
      },
    ]),
  );
}
