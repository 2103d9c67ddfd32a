import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoment } from "../../src/domain/format-moment.ts";
import { nextTallyAt } from "../../src/domain/next-tally-at.ts";
import { DAY_MS, startOfDay } from "../../src/domain/start-of-day.ts";

describe("nextTallyAt", () => {
  const seven = startOfDay(2026, 11, 21) + 7 * 3_600_000;

  it("is seven in the morning, strictly later", () => {
    expect(nextTallyAt(seven - 1)).toBe(seven);
    expect(nextTallyAt(seven)).toBe(seven + DAY_MS);
    expect(nextTallyAt(seven + 1)).toBe(seven + DAY_MS);
  });

  it("is at most a day away and always at 07h00", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const next = nextTallyAt(at);
        expect(next - at).toBeGreaterThan(0);
        expect(next - at).toBeLessThanOrEqual(DAY_MS);
        expect(formatMoment(next)).toMatch(/^07h00 /);
      }),
    );
  });
});
