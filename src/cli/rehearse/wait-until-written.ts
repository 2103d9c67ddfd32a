// Waits until the Worker has received everything and nothing waits to be written, as long as there is progress.
import type { LiveNumbers } from "../start/live-numbers.ts";
import { readLiveNumbers } from "../start/read-live-numbers.ts";

export interface Waiting {
  readonly worker: string;
  /** How many submissions the Worker must have received in all. */
  readonly received: number;
  readonly onProgress: (waiting: number) => void;
}

/** Longest time without any progress: a throttled minute of Google's and some. */
const PATIENCE_MS = 120_000;

export async function waitUntilWritten({
  worker,
  received,
  onProgress,
}: Waiting): Promise<LiveNumbers> {
  let last = "";
  let movedAt = performance.now();
  for (;;) {
    const numbers = await readLiveNumbers(worker);
    const { total } = numbers;
    const missing = Math.max(0, received - (total.received ?? 0));
    const waiting = missing + (total.waiting ?? 0);
    onProgress(waiting);
    if (waiting === 0) return numbers;
    const seen = `${total.received} ${total.waiting}`;
    if (seen !== last) {
      last = seen;
      movedAt = performance.now();
    }
    if (performance.now() - movedAt > PATIENCE_MS) {
      throw new Error(
        `Cannot finish: ${missing} answers have not reached the Worker and ${total.waiting ?? "unknown"} rows wait, without progress for two minutes; see "${worker}/"`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
