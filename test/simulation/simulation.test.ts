import { describe, expect, it } from "vitest";
import { runSeed } from "./run-seed.ts";
import { runSeeds } from "./run-seeds.ts";

const SEEDS = 100;
/** A run goes on for at least three steps an answer. */
const ANSWERS = 100;

describe("simulate", () => {
  it(`keeps every promise through ${SEEDS} seeds of ${ANSWERS * 3} steps`, async () => {
    const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
    let steps = 0;
    const failed = await runSeeds(seeds, ANSWERS, (result) => {
      steps += result.steps;
    });
    expect(
      failed.map(({ seed, failure }) => `npm run simulate -- --seed ${seed}: ${failure}`),
    ).toEqual([]);
    expect(steps).toBeGreaterThanOrEqual(SEEDS * ANSWERS * 3);
  }, 300_000);

  it("gives the same run for the same seed", async () => {
    const [first, again, other] = [
      await runSeed(7, 20),
      await runSeed(7, 20),
      await runSeed(8, 20),
    ];
    expect(again).toEqual(first);
    expect(other.digest).not.toBe(first.digest);
  }, 60_000);
});
