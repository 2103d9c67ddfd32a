// Hands the newest tally to every ledger that has not got it yet, for its tab "Tổng hợp".
import { doFewAtOnce } from "../do-few-at-once.ts";
import type { Db } from "../storage/db.ts";
import { askLedger, type OpenLedger } from "./ask-ledger.ts";
import { lastTally } from "./last-tally.ts";

const RETRY_MS = 5 * 60_000;
const AT_ONCE = 10;

/** A ledger may be handed the same tally twice; a newer tally replaces one that was never handed over. */
export async function handOverTally(db: Db, open: OpenLedger, now: number): Promise<void> {
  const due = db.all<{ federation: string }>(
    "SELECT federation FROM handover WHERE due_at <= ?",
    now,
  );
  const tally = due.length === 0 ? null : lastTally(db);
  if (tally === null) return;
  await doFewAtOnce(due, AT_ONCE, async ({ federation }) => {
    const taken = await askLedger(open, federation, async (ledger) => {
      await ledger.takeTally(tally);
      return true;
    });
    if (taken === true)
      db.run("DELETE FROM handover WHERE federation = ? AND due_at <= ?", federation, now);
    else
      db.run(
        "UPDATE handover SET due_at = ? WHERE federation = ? AND due_at <= ?",
        now + RETRY_MS,
        federation,
        now,
      );
  });
}
