// Runs many seeds on all processors, and gives each result as it comes.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { RunResult } from "./run-seed.ts";

export interface Ordered {
  readonly seed: number;
  readonly answers: number;
}

/** Resolves when every seed has run, with those that failed. */
export async function runSeeds(
  seeds: readonly number[],
  answers: number,
  tell: (result: RunResult) => void = () => undefined,
): Promise<readonly RunResult[]> {
  const rest = seeds.values();
  const failed: RunResult[] = [];
  const runRest = () =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(new URL("./seed-thread.ts", import.meta.url));
      const goOn = () => {
        const { value: seed, done } = rest.next();
        if (done === true) void thread.terminate().then(() => resolve());
        else thread.postMessage({ seed, answers } satisfies Ordered);
      };
      thread.on("error", reject);
      thread.on("message", (result: RunResult) => {
        if (result.failure !== null) failed.push(result);
        tell(result);
        goOn();
      });
      goOn();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, runRest));
  return failed;
}
