// Takes what a ledger says of itself; the latest word stands.
import type { Db } from "../storage/db.ts";
import type { LedgerReport } from "./ledger-report.ts";

export function takeReport(db: Db, report: LedgerReport, now: number): void {
  const known = db.first<{ count: string }>(
    "SELECT count FROM report WHERE federation = ?",
    report.federation,
  );
  // Two reports under way at once may arrive the wrong way round; a count's own instant says which is newer.
  if (known !== undefined && (JSON.parse(known.count) as { asOf: number }).asOf > report.count.asOf)
    return;
  db.run(
    "INSERT OR REPLACE INTO report (federation, reported_at, count, oldest_waiting_at, states) VALUES (?, ?, ?, ?, ?)",
    report.federation,
    now,
    JSON.stringify(report.count),
    report.oldestWaitingAt,
    JSON.stringify(report.states),
  );
}
