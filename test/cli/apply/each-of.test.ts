// Doing things side by side.
import { describe, expect, it } from "vitest";
import { eachOf } from "../../../src/cli/apply/each-of.ts";

describe("eachOf", () => {
  it("gives what was made in the order of the things", async () => {
    const slowFirst = async (n: number) => {
      for (let turn = 0; turn < 5 - n; turn += 1) await Promise.resolve();
      return n * 10;
    };
    expect(await eachOf([1, 2, 3, 4], 2, slowFirst)).toEqual([10, 20, 30, 40]);
  });

  it("begins nothing after a failure, lets the rest end, and gives the failure", async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = async (n: number) => {
      begun.push(n);
      if (n === 1) throw new Error("one failed");
      await Promise.resolve();
      ended.push(n);
    };
    await expect(eachOf([1, 2, 3, 4], 2, work)).rejects.toThrow("one failed");
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });
});
