import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTally } from "../../src/domain/compile-tally.ts";
import { programme1Trieu2022 as programme } from "../../src/domain/programmes/1-trieu-2022.ts";
import type { Progress, Tally, TallyRow } from "../../src/domain/tally.ts";
import { AS_OF, buildCount } from "./build-count.ts";

const row = (federation: string, progress: Partial<Progress> | null): TallyRow => ({
  federation,
  name: federation,
  count: progress === null ? null : buildCount(progress),
});
const compile = (rows: readonly TallyRow[]): Tally => compileTally(programme, "gd1", rows, AS_OF);
const ranks = (tally: Tally) => tally.rows.map(({ federation, rank }) => [federation, rank]);

describe("compileTally", () => {
  it("adds up what is known and names what is not", () => {
    const tally = compile([
      row("p34-01", {
        received: 10,
        counted: 9,
        valid: 5,
        pending: 4,
        invalid: 1,
        recognised: 2,
        registered: 20,
      }),
      row("p34-38", null),
      row("p34-40", { received: 3, counted: 3, registered: 2, assigned: 4 }),
    ]);
    expect(tally.total).toMatchObject({
      received: 13,
      inBook: 13,
      receivedInPhase: 13,
      counted: 12,
      valid: 5,
      pending: 4,
      invalid: 1,
      recognised: 2,
      registered: 22,
      assigned: 4,
      quota: 22,
    });
    expect(tally.missing).toEqual(["p34-38"]);
    expect(tally.rows[1]).toMatchObject({ progress: null, quota: null, rank: null });
  });

  it("keeps apart what those with a quota counted: only that is a share of the quotas", () => {
    const { total } = compile([
      row("p34-01", { counted: 9, registered: 20 }),
      row("p34-38", { counted: 90 }),
      row("p34-40", { counted: 3, registered: 0, assigned: 4 }),
    ]);
    expect(total).toMatchObject({ counted: 102, countedTowardsQuota: 12, quota: 24 });
  });

  it("takes a count that says nothing about the phase for no numbers", () => {
    const silent = { ...row("p34-01", {}), count: buildCount({}, { phases: {} }) };
    expect(compile([silent])).toMatchObject({
      missing: ["p34-01"],
      rows: [{ progress: null, rank: null }],
    });
  });

  it("keeps what the whole programme received apart from what the phase did", () => {
    const count = buildCount({ received: 2, counted: 2 }, { received: 5, inBook: 4, waiting: 1 });
    expect(compile([{ federation: "p34-01", name: "", count }]).total).toMatchObject({
      received: 5,
      receivedInPhase: 2,
    });
  });

  it("uses the quota the programme's rule names", () => {
    const rows = [row("p34-01", { counted: 5, assigned: 10, registered: 20 })];
    expect(compile(rows).rows[0]?.quota).toBe(20);
    const assigned = {
      ...programme,
      rules: { ...programme.rules, denominator: "assigned" as const },
    };
    expect(compileTally(assigned, "gd1", rows, AS_OF).rows[0]?.quota).toBe(10);
    expect(compile([row("p34-01", { registered: 0 })]).rows[0]?.quota).toBe(null);
  });

  it("ranks by share of quota on integers, then by number, and shares a rank where both are equal", () => {
    const tally = compile([
      row("a", { counted: 2_399, registered: 3_000 }),
      row("b", { counted: 8, registered: 10 }),
      row("c", { counted: 80, registered: 100 }),
      row("d", { counted: 9_999 }),
      row("e", null),
      row("f", { counted: 80, registered: 100 }),
      row("g", { counted: 0, registered: 5 }),
      row("national", { counted: 7 }),
    ]);
    expect(ranks(tally)).toEqual([
      ["a", 4],
      ["b", 3],
      ["c", 1],
      ["d", 6],
      ["e", null],
      ["f", 1],
      ["g", 5],
      ["national", null],
    ]);
  });

  it("refuses parts that do not sum to what was received, and names both numbers", () => {
    const count = buildCount({}, { received: 5, inBook: 3, waiting: 1 });
    expect(() => compile([{ federation: "p34-01", name: "", count }])).toThrow(
      'Cannot use the count of "p34-01": its parts sum to 4, received says 5, recount its ledger',
    );
  });

  it("refuses counts of another instant", () => {
    const count = buildCount({}, { asOf: AS_OF - 1 });
    expect(() => compile([{ federation: "p34-01", name: "", count }])).toThrow(
      `counted as of ${AS_OF - 1}`,
    );
  });

  it("refuses a phase the programme does not have", () => {
    expect(() => compileTally(programme, "gd9", [], AS_OF)).toThrow('has no phase "gd9"');
  });

  it("gives the same totals and ranks in any order of rows", () => {
    const small = fc.integer({ min: 0, max: 6 });
    const progress = fc.option(
      fc.record({
        counted: small,
        valid: small,
        registered: fc.option(small),
        assigned: fc.option(small),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(progress, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (list, order) => {
          const rows = list.map((numbers, index) => row(`f${index}`, numbers));
          const shuffled = rows
            .map((value) => ({ value, key: order.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ value }) => value);
          const [one, two] = [compile(rows), compile(shuffled)];
          expect(two.total).toEqual(one.total);
          expect(new Map(two.rows.map((r) => [r.federation, r.rank]))).toEqual(
            new Map(one.rows.map((r) => [r.federation, r.rank])),
          );
          expect(one.rows.filter(({ rank }) => rank !== null)).toHaveLength(
            rows.length - one.missing.length,
          );
        },
      ),
    );
  });
});
