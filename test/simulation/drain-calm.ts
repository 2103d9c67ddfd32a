// Lets the clock run on until nothing waits in any ledger, and says how long that took.
import { readProgress } from "../../src/worker/ledger/read-progress.ts";
import type { Calm } from "./open-calm.ts";

const LOOK_MS = 60_000;

export interface Drained {
  /** From the beginning until the last row was settled, in minutes of the timeline. */
  readonly minutes: number;
  /** Rows that still waited when patience was at its end. */
  readonly left: number;
}

export async function drainCalm(calm: Calm, patienceMs: number): Promise<Drained> {
  const { timeline, cloud } = calm;
  const began = timeline.now();
  const ledgers = [...cloud.ledgers.values()];
  const waiting = () => ledgers.reduce((sum, { disk }) => sum + readProgress(disk).waiting, 0);
  while (waiting() > 0 && timeline.now() < began + patienceMs)
    await timeline.runUntil(timeline.now() + LOOK_MS);
  const settled = ledgers.flatMap(
    ({ disk }) =>
      disk.first<{ at: number | null }>("SELECT max(settled_at) AS at FROM version")?.at ?? [],
  );
  return { minutes: (Math.max(began, ...settled) - began) / 60_000, left: waiting() };
}
