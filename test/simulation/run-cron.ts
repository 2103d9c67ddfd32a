// Runs the one cron as src/worker/schedule.ts does: everybody is woken, and books that changed are to be pulled.
import type { FederationId } from "../../src/domain/federation.ts";
import type { Timeline } from "./keep-time.ts";
import type { Cloud } from "./open-cloud.ts";

const CRON_MS = 5 * 60_000;

export function runCron(
  timeline: Timeline,
  { ledgers, board, look }: Cloud,
  books: ReadonlyMap<FederationId, string>,
): void {
  const tick = async () => {
    timeline.after(CRON_MS, () => void tick());
    await quietly(board.call((it) => it.wake()));
    for (const ledger of ledgers.values()) await quietly(ledger.call((it) => it.wake()));
    const seen = await look("cron", (elsewhere) => elsewhere).catch(() => undefined);
    if (seen?.kind !== "seen") return;
    for (const [home, id] of books) {
      const version = seen.books.get(id)?.version;
      if (version !== undefined)
        await quietly(ledgers.get(home)?.call((it) => it.pullDue({ version })));
    }
  };
  timeline.after(CRON_MS, () => void tick());
}

/** The next one comes in five minutes. */
const quietly = async (asked: Promise<unknown> | undefined) => {
  await asked?.catch(() => undefined);
};
