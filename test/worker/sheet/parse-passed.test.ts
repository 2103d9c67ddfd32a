import { describe, expect, it } from "vitest";
import { parsePassed } from "../../../src/worker/sheet/parse-passed.ts";
import { sayPassed } from "../../../src/worker/sheet/say-passed.ts";

describe("parsePassed", () => {
  it.each([
    ["nothing", [], true],
    ["the first attempt", ["1"], true],
    ["an attempt and the one before it, in any order", ["9 after 8", "10 after 9"], true],
    ["two that passed after the same one", ["9 after 7", "7 after 6", "8 after 7"], true],
    ["an attempt after one that is not there", ["4 after 3", "3 after 2", "9 after 8"], false],
  ] as const)("finds %s whole or not", (_what, words, isWhole) => {
    expect(parsePassed(words).isWhole).toBe(isWhole);
  });

  it("tells the newest word first, each once", () => {
    const words = ["9 after 8", "10 after 9", "9 after 8"];
    expect(parsePassed(words).said).toEqual(["10 after 9", "9 after 8"]);
    expect(sayPassed(11, parsePassed(words).said[0])).toBe("11 after 10");
  });
});
