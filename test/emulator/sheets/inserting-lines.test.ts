// Rows and columns are inserted, and what stands there is pushed along.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";
import { range, tag } from "./build-lines.ts";
import { readPlaces, readTab } from "./read-tab.ts";

const google = await startEmulator();
afterAll(() => google.close());

const protect = (startRowIndex: number, endRowIndex: number) => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId: 9,
      warningOnly: true,
      range: { sheetId: 0, startRowIndex, endRowIndex },
    },
  },
});

describe("insertDimension", () => {
  test("pushes metadata, protections and filters down, and lets what spans it grow", async () => {
    const id = await google.makeBook([["h"], ["a"], ["b"]]);
    await google.batch(id, tag("ROWS", 0, "header"), tag("ROWS", 2, "b"), protect(0, 3), {
      setBasicFilter: { filter: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3 } } },
    });
    await google.batch(id, { insertDimension: { range: range("ROWS", 1, 3) } });
    expect(await readPlaces(google, id)).toEqual({ header: 0, b: 4 });
    const sheet = await readTab(google, id);
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
    const sheet = await readTab(google, id);
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
    const frozen = async () =>
      (await readTab(google, id)).properties?.gridProperties?.frozenRowCount;
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
