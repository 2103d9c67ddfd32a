// Finds the first seed of the simulation that fails in a copy of the repository.
import { runCommand } from "./run-command.ts";
import type { FailingSeed } from "./trial.ts";

/** Seeds that run together, on all processors; the lowest of them that fails is the first. */
const GROUP = 10;

/** Of seeds 1 to `most`; null when none fails. */
export async function findFailingSeed(copy: string, most: number): Promise<FailingSeed | null> {
  for (let from = 1; from <= most; from += GROUP) {
    const seeds = Math.min(GROUP, most - from + 1);
    const { output, code } = await runCommand(copy, [
      "test/simulation/simulate.ts",
      `--from=${from}`,
      `--seeds=${seeds}`,
    ]);
    if (code === 0) continue;
    const failed = [...output.matchAll(/^seed (\d+): (.*)$/gm)]
      .map(([, seed = "", why = ""]) => ({ seed: Number(seed), why }))
      .toSorted((left, right) => left.seed - right.seed);
    if (failed[0] !== undefined) return failed[0];
    throw new Error(`Cannot simulate: no seed is said to have failed, but: ${output}`);
  }
  return null;
}
