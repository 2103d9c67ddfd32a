// Says whether anything changed since the board was last told.
import type { Db } from "../storage/db.ts";

export function isReportDue(db: Db): boolean {
  return db.first("SELECT 1 AS due FROM book WHERE changed_at > reported_at") !== undefined;
}
