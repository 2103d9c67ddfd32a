// Measures how fast submissions are accepted beside a bare Worker under the same load, turn by turn.
import { bundleWorker } from "../../src/cli/start/bundle-worker.ts";
import { runWorker } from "../../src/cli/start/run-worker.ts";
import type { BenchSystem } from "./open-bench-system.ts";
import { prepareSubmissions } from "./prepare-submissions.ts";
import type { Result } from "./result.ts";
import { sendLoad } from "./send-load.ts";

const ROUNDS = 5;
const PER_ROUND = 1_000;

export async function measureIntake(
  system: BenchSystem,
  say: (line: string) => void,
): Promise<Result> {
  const folder = `${system.root}/test/bench/bare-worker`;
  const bare = await runWorker({
    config: `${folder}/wrangler.toml`,
    script: await bundleWorker(`${folder}/bare-worker.js`),
    port: 0,
    state: `${system.state}/bare`,
    bindings: {},
  });
  try {
    const ratios: number[] = [];
    // The first round warms both up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const requests = prepareSubmissions({
        ...system,
        name: `intake-${round}`,
        count: PER_ROUND,
        now: Date.now(),
      });
      const bareSeconds = (await sendLoad(bare.url, requests)).seconds;
      const ourSeconds = (await system.submit(requests)).seconds;
      if (round > 0) {
        ratios.push(bareSeconds / ourSeconds);
        say(
          `intake round ${round}: ${(PER_ROUND / ourSeconds).toFixed(0)}/s, bare ${(PER_ROUND / bareSeconds).toFixed(0)}/s`,
        );
      }
      // What this round left to deliver must not slow the next round's yardstick.
      await system.untilDrained();
    }
    return {
      name: "intake-ratio",
      value: Math.round(median(ratios) * 1_000) / 1_000,
      unit: "ratio",
      bar: 0.5,
      better: "higher",
    };
  } finally {
    await bare.stop();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
