// Asks the Worker for its live numbers.
import { type LiveNumbers, statusSchema } from "./live-numbers.ts";

export async function readLiveNumbers(worker: string): Promise<LiveNumbers> {
  const answer = await fetch(`${worker}/status.json`, { signal: AbortSignal.timeout(10_000) });
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`Cannot read the numbers: "${worker}/status.json" answered ${answer.status}`);
  return statusSchema.parse(JSON.parse(text));
}
