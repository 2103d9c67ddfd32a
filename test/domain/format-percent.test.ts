import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPercent } from "../../src/domain/format-percent.ts";

describe("formatPercent", () => {
  it.each([
    [1_008, 1_500, "67,2%"],
    [141, 96, "146,9%"],
    [2_769, 3_000, "92,3%"],
    [80, 100, "80,0%"],
    [869, 68, "1.277,9%"],
    [1, 2_000, "0,1%"],
    [0, 5, "0,0%"],
    [201_129, 60_000, "335,2%"],
  ])("prints %i of %i as %s", (done, quota, text) => {
    expect(formatPercent(done, quota)).toBe(text);
  });

  it.each([
    [2_399, 3_000, "79,97%"],
    [2_999, 3_000, "99,97%"],
    [79_999, 100_000, "79,999%"],
    [799_999, 1_000_000, "79,9999%"],
  ])("lets no rounding carry %i of %i over a threshold", (done, quota, text) => {
    expect(formatPercent(done, quota)).toBe(text);
  });

  it("heeds the thresholds it is given", () => {
    expect(formatPercent(2_399, 3_000, [])).toBe("80,0%");
    expect(formatPercent(1_499, 3_000, [50])).toBe("49,97%");
  });

  it.each([[null], [0]])("prints no share of the quota %j", (quota) => {
    expect(formatPercent(5, quota)).toBe("–");
  });

  it("shows a threshold as reached exactly when it is", () => {
    const counts = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 2_000_000 }), (done, quota) => {
        const shown = Number(
          formatPercent(done, quota).replaceAll(".", "").replace(",", ".").replace("%", ""),
        );
        expect(shown >= 80).toBe(done * 100 >= quota * 80);
        expect(Math.abs(shown - (done / quota) * 100)).toBeLessThanOrEqual(0.0501);
      }),
    );
  });
});
