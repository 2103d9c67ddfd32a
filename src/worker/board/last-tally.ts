// Reads the newest stored tally.
import type { Tally } from "../../domain/tally.ts";
import type { Db } from "../storage/db.ts";

export function lastTally(db: Db): Tally | null {
  const row = db.first<{ body: string }>("SELECT body FROM tally ORDER BY as_of DESC LIMIT 1");
  return row === undefined ? null : (JSON.parse(row.body) as Tally);
}
