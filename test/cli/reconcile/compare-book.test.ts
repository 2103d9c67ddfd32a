// A book held against its ledger while rows travel, without either.
import { describe, expect, test } from "vitest";
import { compareBook } from "../../../src/cli/reconcile/compare-book.ts";
import { type StandingRow, type Version, versionKey } from "../../../src/cli/reconcile/version.ts";

const version = (receipt: string, changes: Partial<Version> = {}): Version => ({
  receipt,
  number: 1,
  tab: "initiatives",
  settled: true,
  ...changes,
});
const row = (receipt: string | null, changes: Partial<StandingRow> = {}): StandingRow => ({
  receipt,
  number: 1,
  tab: "initiatives",
  row: 2,
  ...changes,
});
const ledger = (...versions: Version[]) =>
  new Map(versions.map((one) => [versionKey(one.receipt, one.number), one]));

const compare = (before: Version[], rows: StandingRow[], after = before) =>
  compareBook({ before: ledger(...before), rows, after: ledger(...after) });

describe("compareBook", () => {
  test("finds nothing where every settled version stands once in its tab", () => {
    expect(
      compare(
        [version("A"), version("A", { number: 2 }), version("B", { tab: "needsFixing" })],
        [row("A"), row("A", { number: 2 }), row("B", { tab: "needsFixing" })],
      ),
    ).toEqual({ inLedger: 3, waiting: 0, inBook: 3, differences: [] });
  });

  test("misses what was settled before the book was read, and nothing that waited then", () => {
    const waiting = version("B", { settled: false });
    expect(compare([version("A"), waiting], [], [version("A"), version("B")])).toEqual({
      inLedger: 2,
      waiting: 1,
      inBook: 0,
      differences: [{ what: "missing", receipt: "A", number: 1, tab: "initiatives", row: null }],
    });
  });

  test("takes a row that waits in the ledger and stands already for written", () => {
    expect(compare([version("A", { settled: false })], [row("A")])).toMatchObject({
      waiting: 0,
      inLedger: 1,
      differences: [],
    });
  });

  test("knows what was recorded and written between the two readings of the ledger", () => {
    expect(compare([], [row("A")], [version("A"), version("B")])).toEqual({
      inLedger: 1,
      waiting: 0,
      inBook: 1,
      differences: [],
    });
  });

  test("takes a row by the tab it belonged to when it was written, which the later reading knows", () => {
    const before = [version("A", { settled: false })];
    const after = [version("A", { tab: "needsFixing" })];
    expect(compare(before, [row("A", { tab: "needsFixing" })], after).differences).toEqual([]);
  });

  test("shows every row of a version that stands more than once, also where a copy stands in another tab", () => {
    const rows = [row("A", { row: 3 }), row("A", { row: 8 }), row("A", { tab: "needsFixing" })];
    expect(
      compare([version("A")], rows).differences.map(({ what, tab, row: at }) => [what, tab, at]),
    ).toEqual([
      ["twice", "initiatives", 3],
      ["twice", "initiatives", 8],
      ["twice", "needsFixing", 2],
      ["wrong-tab", "needsFixing", 2],
    ]);
  });

  test("says where a row belongs that stands in another tab only", () => {
    expect(compare([version("A")], [row("A", { tab: "needsFixing" })]).differences).toEqual([
      {
        what: "wrong-tab",
        receipt: "A",
        number: 1,
        tab: "needsFixing",
        row: 2,
        belongs: "initiatives",
      },
    ]);
  });

  test("knows no strange receipt, no strange number of a known one, and no text that is none", () => {
    expect(
      compare([version("A")], [row("A"), row("A", { number: 2 }), row("B"), row(null)]),
    ).toMatchObject({
      inLedger: 1,
      inBook: 4,
      differences: [
        { what: "unknown", receipt: "A", number: 2 },
        { what: "unknown", receipt: "B" },
        { what: "unknown", receipt: null },
      ],
    });
  });

  test("misses a version whose row lost its number, and shows that row", () => {
    expect(
      compare([version("A")], [row("A", { number: null })]).differences.map(({ what }) => what),
    ).toEqual(["missing", "unknown"]);
  });

  test("adds up: what the ledger has stands, waits or is missing", () => {
    const before = [version("A"), version("B"), version("C", { settled: false }), version("D")];
    const { inLedger, inBook, waiting, differences } = compare(
      before,
      [row("A"), row("B"), row("B", { row: 5 }), row("X"), row("E")],
      [...before, version("E")],
    );
    const copiesAndStrange = 1 + 1;
    const missing = differences.filter(({ what }) => what === "missing").length;
    expect(inLedger).toBe(inBook - copiesAndStrange + waiting + missing);
  });
});
