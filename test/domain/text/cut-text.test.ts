import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL_LIMIT } from "../../../src/domain/sheet.ts";
import { cutText } from "../../../src/domain/text/cut-text.ts";

describe("cutText", () => {
  it("leaves a text that fits", () => {
    const text = "ư".repeat(CELL_LIMIT);
    expect(cutText(text)).toEqual({ text, cut: false });
  });

  it("cuts a title of 60,000 characters to what a cell holds, with a mark", () => {
    const { text, cut } = cutText("Máy ".repeat(15_000));
    expect(cut).toBe(true);
    expect(text).toHaveLength(CELL_LIMIT);
    expect(text.endsWith("… (đã cắt)")).toBe(true);
  });

  it("never splits a character and never exceeds the limit", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 11, max: 40 }),
        (typed, limit) => {
          const { text, cut } = cutText(typed, limit);
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text.isWellFormed()).toBe(typed.isWellFormed());
          expect(cut).toBe(typed.length > limit);
        },
      ),
    );
    expect(cutText("😀".repeat(30), 20).text.isWellFormed()).toBe(true);
    expect(cutText("a" + "😀".repeat(30), 20).text.isWellFormed()).toBe(true);
  });
});
