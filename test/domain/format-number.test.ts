import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/domain/format-number.ts";

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1_000, "1.000"],
    [170_324, "170.324"],
    [1_000_000, "1.000.000"],
    [-1_234, "-1.234"],
  ])("prints %i as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
