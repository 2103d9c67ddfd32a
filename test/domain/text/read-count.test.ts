import { describe, expect, it } from "vitest";
import { readCount } from "../../../src/domain/text/read-count.ts";

describe("readCount", () => {
  it.each([
    [1500, 1500],
    ["1500", 1500],
    ["1.500", 1500],
    ["8,518", 8518],
    [" 170 324 ", 170_324],
    ["1.000.000", 1_000_000],
    ["600 ngàn 175", 600_175],
    ["33 nghìn", 33_000],
    [0, 0],
  ])("reads %j", (cell, count) => {
    expect(readCount(cell)).toEqual({ kind: "count", count });
  });

  it.each([[""], ["  "], [null], [undefined]])("takes %j for blank", (cell) => {
    expect(readCount(cell)).toEqual({ kind: "blank" });
  });

  // 8.518 is what a Vietnamese sheet makes of a typed "8,518".
  it.each([
    [8.518],
    [-1],
    ["1.50"],
    ["1.500,5"],
    ["1.500,000"],
    ["-5"],
    ["nhiều"],
    [true],
    [1e12],
    ["9".repeat(100)],
  ])("does not guess what %j means", (cell) => {
    expect(readCount(cell)).toEqual({ kind: "unreadable" });
  });
});
