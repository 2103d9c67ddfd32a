// Says whether a tally that a person asks for repeats the scheduled one of the same Vietnamese day.
import { ZONE_OFFSET_MS } from "../../domain/sheet.ts";
import type { Db } from "../storage/db.ts";

const DAY_MS = 86_400_000;

/** Leadership has had its mail of the day, so another one says "gửi lại". Before that mail, an asked tally is an extra one. */
export function markResend(db: Db, asOf: number): boolean {
  const midnight = Math.floor((asOf + ZONE_OFFSET_MS) / DAY_MS) * DAY_MS - ZONE_OFFSET_MS;
  const sent = db.first<{ period: number }>(
    "SELECT period FROM tally WHERE period IS NOT NULL AND as_of >= ? AND as_of < ? LIMIT 1",
    midnight,
    midnight + DAY_MS,
  );
  return sent !== undefined;
}
