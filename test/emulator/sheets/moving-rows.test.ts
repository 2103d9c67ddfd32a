import fc from "fast-check";
import type { sheets_v4 } from "googleapis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  google = await startEmulator();
});
afterAll(() => google.close());

const range = (dimension: string, startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});
const tag = (dimension: string, index: number, metadataKey: string) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey,
      visibility: "DOCUMENT",
      location: { dimensionRange: range(dimension, index, index + 1) },
    },
  },
});
const protect = (startRowIndex: number, endRowIndex: number) => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId: 9,
      warningOnly: true,
      range: { sheetId: 0, startRowIndex, endRowIndex },
    },
  },
});

async function places(id: string): Promise<Record<string, number>> {
  const { data } = await google.clients.sheets.spreadsheets.developerMetadata.search({
    spreadsheetId: id,
    requestBody: { dataFilters: [{ developerMetadataLookup: { visibility: "DOCUMENT" } }] },
  });
  const found = data.matchedDeveloperMetadata ?? [];
  return Object.fromEntries(
    found.map(({ developerMetadata }) => [
      developerMetadata?.metadataKey ?? "",
      developerMetadata?.location?.dimensionRange?.startIndex ?? -1,
    ]),
  );
}
async function firstSheet(id: string): Promise<sheets_v4.Schema$Sheet> {
  const { data } = await google.clients.sheets.spreadsheets.get({ spreadsheetId: id });
  return data.sheets?.[0] ?? {};
}

describe("insertDimension", () => {
  test("pushes metadata, protections and filters down, and lets what spans it grow", async () => {
    const id = await google.makeBook([["h"], ["a"], ["b"]]);
    await google.batch(id, tag("ROWS", 0, "header"), tag("ROWS", 2, "b"), protect(0, 3), {
      setBasicFilter: { filter: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3 } } },
    });
    await google.batch(id, { insertDimension: { range: range("ROWS", 1, 3) } });
    expect(await places(id)).toEqual({ header: 0, b: 4 });
    const sheet = await firstSheet(id);
    expect(sheet.protectedRanges?.[0]?.range).toEqual({ startRowIndex: 0, endRowIndex: 5 });
    expect(sheet.basicFilter?.range).toMatchObject({ startRowIndex: 3, endRowIndex: 5 });
    expect(sheet.properties?.gridProperties?.rowCount).toBe(1_002);
  });

  test("leaves a frozen header alone when rows come directly under it", async () => {
    const id = await google.makeBook([["h"]]);
    await google.batch(id, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: "gridProperties.frozenRowCount",
      },
    });
    await google.batch(id, protect(0, 1), { insertDimension: { range: range("ROWS", 1, 2) } });
    const sheet = await firstSheet(id);
    expect(sheet.protectedRanges?.[0]?.range).toEqual({ startRowIndex: 0, endRowIndex: 1 });
    expect(sheet.properties?.gridProperties?.frozenRowCount).toBe(1);
  });

  test("takes dropdowns over from the row below", async () => {
    const id = await google.makeBook([["h"], ["Hợp lệ"]]);
    const rule = {
      condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Hợp lệ" }] },
      showCustomUi: true,
    };
    await google.batch(id, {
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        rule,
      },
    });
    await google.batch(id, { insertDimension: { range: range("ROWS", 1, 2) } });
    const { data } = await google.clients.sheets.spreadsheets.get({
      spreadsheetId: id,
      ranges: ["A2"],
      fields: "sheets.data.rowData.values(dataValidation,formattedValue)",
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([{ values: [{ dataValidation: rule }] }]);
  });
});

describe("deleteDimension", () => {
  test("lets what is on the deleted columns die with them", async () => {
    const id = await google.makeBook([["a", "b", "c"]]);
    await google.batch(id, tag("COLUMNS", 1, "b"), tag("COLUMNS", 2, "c"));
    await google.batch(id, { deleteDimension: { range: range("COLUMNS", 1, 2) } });
    expect(await places(id)).toEqual({ c: 1 });
    expect(await google.values(id)).toEqual([["a", "c"]]);
  });
});

describe("moveDimension", () => {
  test("carries cells and metadata of a column along", async () => {
    const id = await google.makeBook([["a", "b", "c"]]);
    await google.batch(id, tag("COLUMNS", 0, "a"), tag("COLUMNS", 1, "b"), tag("COLUMNS", 2, "c"));
    await google.batch(id, {
      moveDimension: { source: range("COLUMNS", 0, 1), destinationIndex: 3 },
    });
    expect(await google.values(id)).toEqual([["b", "c", "a"]]);
    expect(await places(id)).toEqual({ a: 2, b: 0, c: 1 });
  });
});

describe("sortRange", () => {
  test("puts numbers before texts before booleans, and blanks last in either order", async () => {
    const id = await google.makeBook([["x"], [true], [""], [2], ["a"], [false], [10]]);
    const sort = (sortOrder: string) => ({
      sortRange: {
        range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 },
        sortSpecs: [{ dimensionIndex: 0, sortOrder }],
      },
    });
    await google.batch(id, sort("ASCENDING"));
    expect(await google.values(id)).toEqual([[2], [10], ["a"], ["x"], [false], [true]]);
    await google.batch(id, sort("DESCENDING"));
    expect(await google.values(id)).toEqual([[true], [false], ["x"], ["a"], [10], [2]]);
  });
});

describe("rows under any row of inserts, deletes and moves", () => {
  const step = fc.record({
    kind: fc.constantFrom("insert", "delete", "move"),
    a: fc.nat(11),
    b: fc.nat(12),
    count: fc.integer({ min: 1, max: 3 }),
  });

  test("keep their values and their metadata together", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const id = await google.makeBook();
        const rows = Array.from({ length: 12 }, (_, i) => `r${i}`);
        let model: string[] = [...rows];
        await google.batch(id, {
          updateSheetProperties: {
            properties: { gridProperties: { rowCount: 12, columnCount: 1 } },
            fields: "gridProperties(rowCount,columnCount)",
          },
        });
        await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
          values: rows.map((row) => [row]),
        });
        await google.batch(id, ...rows.map((row, i) => tag("ROWS", i, row)));
        for (const { kind, a, b, count } of steps) {
          const start = a % model.length;
          const end = Math.min(start + count, model.length);
          if (kind === "insert") {
            await google.batch(id, {
              insertDimension: { range: range("ROWS", start, start + count) },
            });
            model = model.toSpliced(start, 0, ...Array.from({ length: count }, () => ""));
          } else if (kind === "delete") {
            if (end - start === model.length) continue;
            await google.batch(id, { deleteDimension: { range: range("ROWS", start, end) } });
            model = model.toSpliced(start, end - start);
          } else {
            const to = b % (model.length + 1);
            await google.batch(id, {
              moveDimension: { source: range("ROWS", start, end), destinationIndex: to },
            });
            if (to < start || to > end) {
              const left = model.toSpliced(start, end - start);
              model = left.toSpliced(
                to > start ? to - (end - start) : to,
                0,
                ...model.slice(start, end),
              );
            }
          }
        }
        const cells = (await google.values(id)).map((row) => row[0] ?? "");
        while (model.at(-1) === "") model.pop();
        expect(cells).toEqual(model);
        const expected = model.flatMap((row, i) => (row === "" ? [] : [[row, i] as const]));
        expect(await places(id)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 40 },
    );
  });
});
