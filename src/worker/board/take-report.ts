// Takes what a ledger says of itself, with the letter about its book that this makes due, all or nothing; the latest word stands.
import type { Db } from "../storage/db.ts";
import type { LedgerReport } from "./ledger-report.ts";
import { noteTroubles } from "./note-troubles.ts";

/** Gives the moment at which people are to be told of this federation's book; null when nothing is to be told. */
export function takeReport(db: Db, report: LedgerReport, now: number): number | null {
  return db.transaction(() => {
    const known = db.first<{ count: string }>(
      "SELECT count FROM report WHERE federation = ?",
      report.federation,
    );
    // Two reports under way at once may arrive the wrong way round; a count's own instant says which is newer.
    const isOlder =
      known !== undefined && (JSON.parse(known.count) as { asOf: number }).asOf > report.count.asOf;
    if (!isOlder) {
      db.run(
        "INSERT OR REPLACE INTO report (federation, reported_at, count, oldest_waiting_at, states) VALUES (?, ?, ?, ?, ?)",
        report.federation,
        now,
        JSON.stringify(report.count),
        report.oldestWaitingAt,
        JSON.stringify(report.states),
      );
      noteTroubles(db, report, now);
    }
    const due = db.first<{ at: number | null }>(
      "SELECT min(tell_at) AS at FROM trouble WHERE federation = ?",
      report.federation,
    );
    return due?.at ?? null;
  });
}
