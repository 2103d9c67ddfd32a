// Begins the tally of the schedule when its moment has come, once for each, however often it is asked.
import { nextTallyAt } from "../../domain/next-tally-at.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Db } from "../storage/db.ts";
import { beginTally } from "./begin-tally.ts";

/** Officers go on reviewing after the last day of entry, and leadership goes on reading, for so long. */
const AFTERMATH_MS = 30 * 86_400_000;

/** After a long silence one tally is sent, not one for each morning missed. A new board begins with the next morning. */
export function beginScheduled(db: Db, programme: Programme, now: number): void {
  db.transaction(() => {
    const dueAt = db.first<{ next_at: number }>(
      "SELECT next_at FROM schedule WHERE id = 1",
    )?.next_at;
    if (dueAt !== undefined && now < dueAt) return;
    if (dueAt !== undefined && isLive(programme, now))
      beginTally(db, { period: dueAt, resend: false }, now);
    db.run("INSERT OR REPLACE INTO schedule (id, next_at) VALUES (1, ?)", nextTallyAt(now));
  });
}

function isLive({ phases }: Programme, now: number): boolean {
  const from = phases[0]?.entry.from ?? 0;
  const until = phases.at(-1)?.entry.until ?? 0;
  return now >= from && now < until + AFTERMATH_MS;
}
