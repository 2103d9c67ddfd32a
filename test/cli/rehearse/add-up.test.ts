// Adding up: the Worker against itself and against the books.
import { describe, expect, it } from "vitest";
import { addUp } from "../../../src/cli/rehearse/add-up.ts";
import type { LiveNumbers } from "../../../src/cli/start/live-numbers.ts";

type Row = LiveNumbers["federations"][number];

const ZERO = {
  received: 0,
  inBook: 0,
  needsFixing: 0,
  unrouted: 0,
  duplicate: 0,
  withdrawn: 0,
  moved: 0,
  waiting: 0,
  counted: 0,
  valid: 0,
  quota: null,
};

function numbersOf(...rows: Partial<Row>[]): LiveNumbers {
  const federations = rows.map((row) => ({
    id: "p34-92",
    name: "LĐLĐ TP Cần Thơ",
    ...ZERO,
    ...row,
  }));
  return { asOf: "2026-11-20T00:00:00Z", total: ZERO, federations };
}

const faultsOf = (...input: Parameters<typeof addUp>): string[] =>
  addUp(...input).flatMap(({ faults }) => [...faults]);

describe("addUp", () => {
  it("finds nothing wrong when parts sum and the book holds the same", () => {
    const numbers = numbersOf({ received: 3, inBook: 2, needsFixing: 1 });
    const book = { "Sáng kiến": new Set(["A", "B"]), "Cần sửa": new Set(["C"]) };
    expect(faultsOf(numbers, { "p34-92": book })).toEqual([]);
  });

  it("names a part that was lost", () => {
    expect(
      faultsOf(numbersOf({ received: 3, inBook: 2 }), {
        "p34-92": { "Sáng kiến": new Set(["A", "B"]) },
      }),
    ).toEqual(["parts sum to 2, received 3"]);
  });

  it("names a row the book lacks and one it has too many", () => {
    const numbers = numbersOf({ received: 2, inBook: 1, needsFixing: 1 });
    const book = { "Sáng kiến": new Set(["A", "B"]), "Cần sửa": new Set<string>() };
    expect(faultsOf(numbers, { "p34-92": book })).toEqual([
      "inBook: Worker 1, book 2",
      "needsFixing: Worker 1, book 0",
    ]);
  });

  it("counts an accepted initiative once though a later version of it needs fixing", () => {
    const book = { "Sáng kiến": new Set(["A"]), "Cần sửa": new Set(["A"]) };
    expect(faultsOf(numbersOf({ received: 1, inBook: 1 }), { "p34-92": book })).toEqual([]);
  });

  it("takes a federation nobody reported of for untouched only while its book is empty", () => {
    const unknown = numbersOf({ received: null, inBook: null, needsFixing: null, unrouted: null });
    expect(faultsOf(unknown, { "p34-92": {} })).toEqual([]);
    expect(faultsOf(unknown, { "p34-92": { "Sáng kiến": new Set(["A"]) } })).not.toEqual([]);
  });

  it("refuses to add up when a filled book has no numbers at all", () => {
    expect(() => addUp(numbersOf({}), { "p34-01": { "Sáng kiến": new Set(["A"]) } })).toThrow(
      '"p34-01"',
    );
  });
});
