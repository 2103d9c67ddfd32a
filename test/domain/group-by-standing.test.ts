import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByStanding, type Standing } from "../../src/domain/group-by-standing.ts";

const build = (changes: Partial<Standing> = {}): Standing => ({
  federation: "p34-01",
  received: 10,
  counted: 10,
  quota: 100,
  ...changes,
});
const group = (rows: readonly Standing[], threshold = 80) =>
  groupByStanding(rows, (row) => row, threshold);
const standOf = (changes: Partial<Standing>) => group([build(changes)])[0]?.stand;

describe("groupByStanding", () => {
  it("compares shares on integers: 2.399 of 3.000 is below 80 %", () => {
    expect(standOf({ counted: 2_399, quota: 3_000 })).toBe("short");
    expect(standOf({ counted: 2_400, quota: 3_000 })).toBe("near");
    expect(standOf({ counted: 2_999, quota: 3_000 })).toBe("near");
    expect(standOf({ counted: 3_000, quota: 3_000 })).toBe("reached");
  });

  it("tells nothing, no numbers, no quota and nobody's apart", () => {
    expect(standOf({ received: 0, counted: 0 })).toBe("nothing");
    expect(standOf({ received: null, counted: null })).toBe("unknown");
    expect(standOf({ quota: null })).toBe("open");
    expect(standOf({ quota: 0 })).toBe("open");
    expect(standOf({ federation: "national" })).toBe("unrouted");
  });

  it("puts the larger share first, and of equal shares the larger number", () => {
    const rows = [
      build({ federation: "a", counted: 10, quota: 50 }),
      build({ federation: "b", counted: 20, quota: 100 }),
      build({ federation: "c", counted: 3, quota: 10 }),
    ];
    expect(group(rows)[0]?.rows.map(({ federation }) => federation)).toEqual(["c", "b", "a"]);
  });

  it("keeps every row once, whatever stands beside it", () => {
    const count = fc.option(fc.nat(50));
    const standing = fc.record({
      federation: fc.constantFrom("p34-01", "national"),
      received: count,
      counted: count,
      quota: count,
    });
    fc.assert(
      fc.property(fc.array(standing), (rows) => {
        const seen = group(rows).flatMap((one) => one.rows);
        expect(seen).toHaveLength(rows.length);
        expect(new Set(seen)).toEqual(new Set(rows));
      }),
    );
  });
});
