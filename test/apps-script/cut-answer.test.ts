// Cutting long answers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAnswer } from "../../src/apps-script/cut-answer.ts";

describe("cutAnswer", () => {
  it("leaves what fits untouched", () => {
    expect(cutAnswer("vừa đủ", 6)).toBe("vừa đủ");
  });

  it("never leaves half a character, and never more than asked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-composite", minLength: 30 }),
        fc.integer({ min: 12, max: 40 }),
        (text, longest) => {
          const cut = cutAnswer(text, longest);
          expect(cut.length).toBeLessThanOrEqual(longest);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
