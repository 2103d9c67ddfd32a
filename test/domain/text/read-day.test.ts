import { describe, expect, it } from "vitest";
import { startOfDay } from "../../../src/domain/start-of-day.ts";
import { readDay } from "../../../src/domain/text/read-day.ts";

describe("readDay", () => {
  it.each([["1/7/2026"], ["01/07/2026"], ["1.7.2026"], [" 01-07-2026 "], [46_204], [46_204.5]])(
    "reads %j",
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: "day", at: startOfDay(2026, 7, 1) });
    },
  );

  it.each([[""], [null], [undefined]])("takes %j for blank", (cell) => {
    expect(readDay(cell)).toEqual({ kind: "blank" });
  });

  it.each([["31/02/2022"], ["1/13/2022"], ["2026-07-01"], ["tháng 7"], [2026], [true]])(
    "cannot read %j",
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: "unreadable" });
    },
  );
});
