import { describe, expect, it } from "vitest";
import { initiativeColumns, fixingColumns, TABS } from "../../../src/domain/sheet.ts";
import { formatCell } from "../../../src/worker/sheet/format-cell.ts";
import type { BookMap } from "../../../src/worker/sheet/book-map.ts";
import type { BookRow } from "../../../src/worker/sheet/book-row.ts";
import { type BatchPlan, buildBatch } from "../../../src/worker/sheet/build-batch.ts";
import { buildArrival, programme } from "../ledger/with-ledger.ts";

const columns = initiativeColumns(programme);
const initiatives = {
  sheetId: TABS.initiatives.sheetId,
  title: "Sáng kiến",
  headerRow: 0,
  rowCount: 1_000,
  columns: Object.fromEntries(columns.map(({ id }, index) => [id, index])),
  titles: Object.fromEntries(columns.map(({ id, title }) => [id, title])),
};
const needsFixing = {
  sheetId: TABS.needsFixing.sheetId,
  title: "Cần sửa",
  headerRow: 0,
  rowCount: 1_000,
  columns: Object.fromEntries(fixingColumns(programme).map(({ id }, index) => [id, index])),
  titles: Object.fromEntries(fixingColumns(programme).map(({ id, title }) => [id, title])),
};
const map: BookMap = { initiatives, needsFixing };

function buildRow(n: number, changes: Partial<BookRow> = {}): BookRow {
  const { receipt, submittedAt, reading } = buildArrival(n);
  return {
    versionId: n,
    tab: "initiatives",
    receipt,
    number: 1,
    submittedAt,
    named: "p63-38",
    initiative: reading.initiative,
    notes: [],
    refusal: null,
    seen: {},
    ...changes,
  };
}

const buildPlan = (changes: Partial<BatchPlan> = {}): BatchPlan => ({
  programme,
  map,
  fenceTab: initiatives,
  fence: {
    previousId: 5,
    staleIds: [],
    attempt: 1,
    saidPassed: ["0"],
    freshId: 6,
    description: "fence · a/b · 1 · c",
    editors: ["sa@example"],
  },
  hold: null,
  rows: [buildRow(1), buildRow(2)],
  repairs: [],
  realignments: [],
  tally: null,
  ...changes,
});

const filled = (plan: BatchPlan) =>
  buildBatch(plan).requests.flatMap(({ updateCells }) =>
    updateCells === undefined ? [] : [updateCells],
  );

describe("buildBatch", () => {
  it("moves the fence first: what follows is refused with it", () => {
    const [first, second] = buildBatch(buildPlan()).requests;
    expect(first).toEqual({ deleteProtectedRange: { protectedRangeId: 5 } });
    expect(second?.addProtectedRange?.protectedRange).toMatchObject({
      protectedRangeId: 6,
      description: "fence · a/b · 1 · c",
      warningOnly: false,
      editors: { users: ["sa@example"] },
      range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 29 },
    });
  });

  it("says in the book which attempt passed last and after which, and takes older words back", () => {
    const said = (...saidPassed: string[]) =>
      buildBatch(buildPlan({ fence: { ...buildPlan().fence, saidPassed } })).requests.flatMap(
        ({ createDeveloperMetadata: fresh, deleteDeveloperMetadata: stale }) => [
          ...(stale ? [`not ${stale.dataFilter?.developerMetadataLookup?.metadataValue}`] : []),
          ...(fresh ? [fresh.developerMetadata?.metadataValue] : []),
        ],
      );
    expect(said()).toEqual(["1"]);
    expect(said("0")).toEqual(["1 after 0"]);
    expect(said("0 after -1", "-1", "-2")).toEqual(["not -1", "not -2", "1 after 0"]);
  });

  it("inserts directly under the header, newest on top, and shows the rows", () => {
    const { requests } = buildBatch(buildPlan());
    const insert = requests.findIndex(({ insertDimension }) => insertDimension !== undefined);
    expect(requests[insert]).toEqual({
      insertDimension: {
        range: { sheetId: 101, dimension: "ROWS", startIndex: 1, endIndex: 3 },
        inheritFromBefore: false,
      },
    });
    const { updateDimensionProperties } = requests[insert + 1] ?? {};
    expect(updateDimensionProperties?.properties).toEqual({ hiddenByUser: false });
    expect(
      filled(buildPlan()).map(({ start, rows }) => [
        start?.rowIndex,
        rows?.[0]?.values?.[0]?.userEnteredValue,
      ]),
    ).toEqual([
      [1, { stringValue: "0000-0000-0002" }],
      [2, { stringValue: "0000-0000-0001" }],
    ]);
  });

  it("gives inserted rows the looks of the book they are inserted into", () => {
    const looks = buildBatch(buildPlan()).requests.flatMap(({ repeatCell }) => repeatCell ?? []);
    expect(looks.map(({ cell }) => cell?.userEnteredFormat)).toEqual(columns.map(formatCell));
  });

  it("writes typed literals: what looks like a formula is text", () => {
    const row = buildRow(1);
    const plan = buildPlan({
      rows: [{ ...row, initiative: { ...row.initiative, title: '=IMPORTDATA("http://x")' } }],
    });
    expect(JSON.stringify(filled(plan))).not.toContain("formulaValue");
    expect(JSON.stringify(filled(plan))).toContain('"stringValue":"=IMPORTDATA(');
  });

  it("never writes an officer's column", () => {
    const officers = new Set(
      columns.filter(({ owner }) => owner === "officers").map(({ id }) => initiatives.columns[id]),
    );
    const written = filled(buildPlan()).flatMap(({ start, rows }) =>
      (rows?.[0]?.values ?? []).flatMap((cell, index) =>
        cell.userEnteredValue === undefined ? [] : [(start?.columnIndex ?? 0) + index],
      ),
    );
    expect(written.filter((index) => officers.has(index))).toEqual([]);
  });

  it("finds columns wherever they were moved", () => {
    const moved = { ...initiatives, columns: { ...initiatives.columns, title: 30, phone: 8 } };
    const [row] = filled(
      buildPlan({ map: { ...map, initiatives: moved }, fenceTab: moved, rows: [buildRow(1)] }),
    );
    expect(row?.rows?.[0]?.values?.[30]?.userEnteredValue?.stringValue).toContain(
      "rèn kĩ năng sống",
    );
    expect(row?.rows?.[0]?.values?.[8]?.userEnteredValue?.stringValue).toBe("0912 345 678");
  });

  it("says which request writes which row, so that a refusal finds it", () => {
    const { requests, rowOfRequest } = buildBatch(
      buildPlan({ rows: [buildRow(1), buildRow(2, { tab: "needsFixing" })] }),
    );
    for (const [index, row] of rowOfRequest) {
      expect(
        requests[index]?.updateCells?.rows?.[0]?.values?.[0]?.userEnteredValue?.stringValue,
      ).toBe(row.receipt);
    }
    expect(rowOfRequest.size).toBe(2);
  });

  it("writes of a row Google refused only receipt and reason", () => {
    const [row] = filled(
      buildPlan({
        rows: [buildRow(1, { tab: "needsFixing", refusal: "Google không nhận dòng này: x" })],
      }),
    );
    const texts = (row?.rows?.[0]?.values ?? []).flatMap(
      ({ userEnteredValue }) => userEnteredValue?.stringValue ?? [],
    );
    expect(texts).toEqual(["0000-0000-0001", "Google không nhận dòng này: x"]);
  });

  it("sets a fence alone where none stands", () => {
    const plan = buildPlan({
      fence: { ...buildPlan().fence, previousId: null, saidPassed: null },
      rows: [],
    });
    expect(buildBatch(plan).requests.map((request) => Object.keys(request))).toEqual([
      ["addProtectedRange"],
    ]);
  });
});
