// Waits between tries: from a range that doubles, and never none at all.
import { describe, expect, test } from "vitest";
import { drawBackOff } from "../../src/worker/draw-back-off.ts";

const BACK_OFF = { leastMs: 1_000, firstMs: 4_000, longestMs: 64_000 };

describe("drawBackOff", () => {
  test("draws from the least wait up to a most that doubles until it is the longest", () => {
    const most = [1, 2, 3, 4, 5, 6, 5_000].map((failures) => drawBackOff(BACK_OFF, failures, 1));
    expect(most).toEqual([4_000, 8_000, 16_000, 32_000, 64_000, 64_000, 64_000]);
    const least = [1, 2, 3, 5_000].map((failures) => drawBackOff(BACK_OFF, failures, 0));
    expect(least).toEqual([1_000, 1_000, 1_000, 1_000]);
  });

  test("spreads over the whole range", () => {
    expect([0.25, 0.5, 0.75].map((chance) => drawBackOff(BACK_OFF, 5, chance))).toEqual([
      16_750, 32_500, 48_250,
    ]);
  });
});
