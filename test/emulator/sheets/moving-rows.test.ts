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

describe("ranges", () => {
  const cover = (protectedRangeId: number, place: object, more: object = {}) => ({
    addProtectedRange: {
      protectedRange: { protectedRangeId, range: { sheetId: 0, ...place }, ...more },
    },
  });
  const rows = (startRowIndex: number, endRowIndex: number) => ({ startRowIndex, endRowIndex });
  const ranges = async (id: string) =>
    Object.fromEntries(
      ((await firstSheet(id)).protectedRanges ?? []).map((item) => [
        item.protectedRangeId,
        item.range,
      ]),
    );

  test("are pushed by an insert at their start, grow by one inside, and do not see one at their end", async () => {
    const id = await google.makeBook();
    await google.batch(id, cover(1, rows(3, 6)), cover(2, rows(2, 4)), cover(3, rows(0, 3)));
    for (const inheritFromBefore of [true, false])
      await google.batch(id, {
        insertDimension: { range: range("ROWS", 3, 4), inheritFromBefore },
      });
    expect(await ranges(id)).toEqual({ 1: rows(5, 8), 2: rows(2, 6), 3: rows(0, 3) });
  });

  test("that are open reach to the edge whatever is inserted or deleted there", async () => {
    const id = await google.makeBook();
    const column = { startColumnIndex: 1, endColumnIndex: 2 };
    await google.batch(id, cover(1, column), cover(2, { startRowIndex: 2 }), cover(3, {}));
    await google.batch(
      id,
      { insertDimension: { range: range("ROWS", 0, 1) } },
      { appendDimension: { sheetId: 0, dimension: "ROWS", length: 5 } },
      { deleteDimension: { range: range("ROWS", 900, 950) } },
    );
    expect(await ranges(id)).toEqual({ 1: column, 2: { startRowIndex: 3 }, 3: {} });
    await google.batch(id, { deleteDimension: { range: range("ROWS", 3, 956) } });
    expect(await ranges(id)).toEqual({ 1: column, 3: {} });
  });

  test("left open inside a protected sheet follow too, and die alone", async () => {
    const id = await google.makeBook();
    const open = [rows(1, 2), rows(4, 6)].map((part) => ({ sheetId: 0, ...part }));
    await google.batch(id, cover(1, {}, { unprotectedRanges: open }));
    await google.batch(
      id,
      { insertDimension: { range: range("ROWS", 3, 5) } },
      { deleteDimension: { range: range("ROWS", 1, 2) } },
    );
    expect((await firstSheet(id)).protectedRanges?.[0]).toMatchObject({
      range: {},
      unprotectedRanges: [rows(5, 7)],
    });
  });

  test("of one conditional format follow each by itself; the rule dies with the last", async () => {
    const id = await google.makeBook();
    const both = [rows(1, 2), rows(4, 6)].map((part) => ({ sheetId: 0, ...part }));
    const booleanRule = {
      condition: { type: "NOT_BLANK" },
      format: { textFormat: { bold: true } },
    };
    await google.batch(id, { addConditionalFormatRule: { rule: { ranges: both, booleanRule } } });
    await google.batch(id, { deleteDimension: { range: range("ROWS", 0, 3) } });
    expect((await firstSheet(id)).conditionalFormats).toEqual([
      { ranges: [rows(1, 3)], booleanRule },
    ]);
    await google.batch(id, { deleteDimension: { range: range("ROWS", 1, 4) } });
    expect(await firstSheet(id)).not.toHaveProperty("conditionalFormats");
  });

  test("lose a row that is moved out, keep one moved within, and go along when all of them moves", async () => {
    const id = await google.makeBook();
    await google.batch(id, cover(1, rows(2, 6)), cover(2, rows(4, 5)));
    const move = (start: number, end: number, destinationIndex: number) =>
      google.batch(id, {
        moveDimension: { source: range("ROWS", start, end), destinationIndex },
      });
    await move(3, 4, 6);
    expect(await ranges(id)).toEqual({ 1: rows(2, 6), 2: rows(3, 4) });
    await move(3, 4, 10);
    expect(await ranges(id)).toEqual({ 1: rows(2, 5), 2: rows(9, 10) });
    await move(1, 6, 0);
    expect(await ranges(id)).toEqual({ 1: rows(1, 4), 2: rows(9, 10) });
    await move(9, 10, 2);
    expect(await ranges(id)).toEqual({ 1: rows(1, 5), 2: rows(2, 3) });
  });
});

describe("inserted lines", () => {
  const checkbox = { condition: { type: "BOOLEAN" } };
  const cells = async (id: string, a1: string) => {
    const { data } = await google.clients.sheets.spreadsheets.get({
      spreadsheetId: id,
      ranges: [a1],
      fields: "sheets.data.rowData.values(userEnteredValue,userEnteredFormat,dataValidation,note)",
    });
    return (data.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
  };
  const bold = { userEnteredFormat: { textFormat: { bold: true } } };
  const dress = {
    updateCells: {
      start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
      rows: [{ values: [{ ...bold, dataValidation: checkbox, note: "ghi chú" }] }],
      fields: "userEnteredFormat,dataValidation,note",
    },
  };
  const blank = { ...bold, dataValidation: checkbox, userEnteredValue: { boolValue: false } };

  test.each(["ROWS", "COLUMNS"])(
    "take format and rule, no value and no note, from the neighbour asked for: %s",
    async (dimension) => {
      const id = await google.makeBook([["a"], ["b", true]]);
      const insert = (at: number, inheritFromBefore: boolean) =>
        google.batch(id, {
          insertDimension: { range: range(dimension, at, at + 1), inheritFromBefore },
        });
      await google.batch(id, dress);
      await insert(1, true);
      expect(await cells(id, "B2")).toEqual([]);
      await insert(2, false);
      expect(await cells(id, dimension === "ROWS" ? "B3" : "C2")).toEqual([[blank]]);
      await insert(4, true);
      expect(await cells(id, dimension === "ROWS" ? "B5" : "E2")).toEqual([[blank]]);
    },
  );

  test("come after the last one only when they take after the line before", async () => {
    const id = await google.makeBook();
    const insert = (startIndex: number, inheritFromBefore: boolean) =>
      google.batch(id, {
        insertDimension: { range: range("ROWS", startIndex, startIndex + 1), inheritFromBefore },
      });
    const words = async (startIndex: number, inheritFromBefore: boolean) =>
      ((await insert(startIndex, inheritFromBefore)).body as { error: { message: string } }).error
        .message;
    expect(await words(1_000, false)).toBe(
      "Invalid requests[0].insertDimension: range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.",
    );
    expect(await words(1_001, true)).toBe(
      "Invalid requests[0].insertDimension: range.startIndex is larger than current grid size (1000)",
    );
    expect(await words(-1, false)).toBe(
      "Invalid requests[0].insertDimension: DimensionRange indexes must be >= 0",
    );
    expect((await insert(0, true)).status).toBe(400);
    expect((await insert(1_000, true)).status).toBe(200);
  });
});

describe("frozen rows", () => {
  test("are more after an insert among them, fewer after a delete", async () => {
    const id = await google.makeBook();
    const frozen = async () => (await firstSheet(id)).properties?.gridProperties?.frozenRowCount;
    await google.batch(id, {
      updateSheetProperties: {
        properties: { gridProperties: { frozenRowCount: 2 } },
        fields: "gridProperties.frozenRowCount",
      },
    });
    await google.batch(id, { insertDimension: { range: range("ROWS", 0, 2) } });
    expect(await frozen()).toBe(4);
    await google.batch(id, { deleteDimension: { range: range("ROWS", 3, 6) } });
    expect(await frozen()).toBe(3);
    const rest = await google.batch(id, { deleteDimension: { range: range("ROWS", 3, 999) } });
    expect(rest.body).toMatchObject({
      error: {
        message:
          "Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.",
      },
    });
  });
});

describe("deleteDimension", () => {
  test("refuses what is not there and all that is there", async () => {
    const id = await google.makeBook();
    const words = async (dimension: string, start: number, end: number) =>
      (
        (await google.batch(id, { deleteDimension: { range: range(dimension, start, end) } }))
          .body as { error: { message: string } }
      ).error.message;
    expect(await words("ROWS", 1_000, 1_001)).toBe(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    );
    expect(await words("COLUMNS", 0, 26)).toBe(
      "Invalid requests[0].deleteDimension: You can't delete all the columns on the sheet.",
    );
  });

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
