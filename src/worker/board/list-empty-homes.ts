// Lists the homes whose ledgers said that they hold no submission: in their books only a quota can have changed.
import type { Db } from "../storage/db.ts";
import { readReports } from "./read-reports.ts";

export function listEmptyHomes(db: Db): ReadonlySet<string> {
  const empty = [...readReports(db).values()].filter(({ count }) => count.received === 0);
  return new Set(empty.map(({ federation }) => federation));
}
