// Waits until every version is in its book, pushing nothing, and tells how far it has come.
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import type { Storm } from "./storm.ts";

const EVERY_MS = 5_000;

/** Whether it came so far within `longestMs`: two looks in a row find nothing waiting, since ledgers report a moment late. */
export async function waitUntilDrained(
  { worker, members }: Storm,
  longestMs: number,
  say: (line: string) => void,
): Promise<boolean> {
  const began = performance.now();
  for (let calm = 0; calm < 2;) {
    const { total, oldestWaitingSeconds: oldest, states = [] } = await readLiveNumbers(worker);
    const ms = performance.now() - began;
    say(
      `${Math.round(ms / 1_000)} s: ${total.received} of ${members.size} members known, ${total.waiting} waiting, the oldest ${oldest} s`,
    );
    for (const sentence of new Set(states.map((state) => state.sentence))) say(`  ${sentence}`);
    const isCalm = total.received === members.size && total.waiting === 0 && oldest === 0;
    calm = isCalm ? calm + 1 : 0;
    if (ms > longestMs) return false;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return true;
}
