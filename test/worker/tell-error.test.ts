import { describe, expect, test } from "vitest";
import { tellError } from "../../src/worker/tell-error.ts";

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("tellError", () => {
  test("tells our own sentences whole, with what they name", () => {
    const sentence = 'Cannot work: programme "1-trieu-2022" is not registered; run apply';
    expect(tellError(new Error(sentence))).toBe(sentence);
  });

  test("tells nothing of what a program quotes of a person's words", () => {
    const told = tellError(thrown(() => JSON.parse("Nguyễn Thị An, 0912 345 678")));
    expect(told).toContain("SyntaxError");
    expect(told).not.toContain("Nguyễn");
  });

  test("has words for what is no error", () => {
    expect(tellError("0912 345 678")).toBe("it failed without a reason");
  });
});
