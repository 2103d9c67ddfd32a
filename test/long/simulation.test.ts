import { describe, expect, it } from "vitest";
import { runSeeds } from "../simulation/run-seeds.ts";

/** Beyond those that every `npm test` runs. */
const FROM = 101;
const SEEDS = 5_000;

describe("simulate", () => {
  it(`keeps every promise through ${SEEDS} seeds`, async () => {
    const seeds = Array.from({ length: SEEDS }, (_, index) => FROM + index);
    const begun = performance.now();
    const failed = await runSeeds(seeds, 100);
    process.stdout.write(
      `${SEEDS} seeds in ${Math.round((performance.now() - begun) / 1_000)} s\n`,
    );
    expect(
      failed.map(({ seed, failure }) => `npm run simulate -- --seed ${seed}: ${failure}`),
    ).toEqual([]);
  });
});
