// Rows are sorted as Google orders them.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const sort = (dimensionIndex: number, sortOrder: string, range: object = {}) => ({
  sortRange: { range: { sheetId: 0, ...range }, sortSpecs: [{ dimensionIndex, sortOrder }] },
});
const locale = (name: string) => ({
  updateSpreadsheetProperties: { properties: { locale: name }, fields: "locale" },
});
const firstColumn = async (id: string) => (await google.values(id, "A1:A20")).map(([cell]) => cell);

describe("sortRange", () => {
  test("puts numbers before texts before booleans, and blanks last in either order", async () => {
    const id = await google.makeBook([["x"], [true], [""], [2], ["a"], [false], [10]]);
    await google.batch(id, sort(0, "ASCENDING"));
    expect(await firstColumn(id)).toEqual([2, 10, "a", "x", false, true]);
    await google.batch(id, sort(0, "DESCENDING"));
    expect(await firstColumn(id)).toEqual([true, false, "x", "a", 10, 2]);
  });

  test("orders texts as the spreadsheet's locale does", async () => {
    const names = ["Dũng", "Đạt", "Ân", "An", "Ánh", "Ăn", "Duy", "Em"];
    const id = await google.makeBook(names.map((name) => [name]));
    await google.batch(id, locale("vi_VN"), sort(0, "ASCENDING"));
    expect(await firstColumn(id)).toEqual(["An", "Ánh", "Ăn", "Ân", "Dũng", "Duy", "Đạt", "Em"]);
    await google.batch(id, locale("en_US"), sort(0, "ASCENDING"));
    expect(await firstColumn(id)).toEqual(["An", "Ăn", "Ân", "Ánh", "Đạt", "Dũng", "Duy", "Em"]);
  });

  test("takes dates as numbers, formulas by their result, and keeps equal rows in their order", async () => {
    const id = await google.makeBook();
    const path = `/v4/spreadsheets/${id}/values/A1?valueInputOption=USER_ENTERED`;
    await google.call("PUT", path, {
      values: [
        ["2024-01-02", "a"],
        ["=2*3", "b"],
        ["7", "c"],
        ["6", "d"],
        ["2024-01-01", "e"],
      ],
    });
    await google.batch(id, sort(0, "ASCENDING"));
    expect((await google.values(id, "B1:B5")).flat().join("")).toBe("bdcea");
    await google.batch(id, sort(0, "DESCENDING"));
    expect((await google.values(id, "B1:B5")).flat().join("")).toBe("aecbd");
  });

  test("asks a later column only where earlier ones are equal", async () => {
    const id = await google.makeBook([
      ["b", 1],
      ["a", 1],
      ["b", 2],
      ["a", 2],
    ]);
    const sortSpecs = [
      { dimensionIndex: 0, sortOrder: "ASCENDING" },
      { dimensionIndex: 1, sortOrder: "DESCENDING" },
    ];
    await google.batch(id, { sortRange: { range: { sheetId: 0 }, sortSpecs } });
    expect(await google.values(id)).toEqual([
      ["a", 2],
      ["a", 1],
      ["b", 2],
      ["b", 1],
    ]);
  });

  test("carries format, rule and note with the cell; protections, metadata and heights stay", async () => {
    const id = await google.makeBook([["b"], ["a"]]);
    const row = { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 };
    const cell = {
      userEnteredFormat: { textFormat: { bold: true } },
      dataValidation: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "b" }] } },
      note: "của b",
    };
    await google.batch(
      id,
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [cell] }],
          fields: "userEnteredFormat,dataValidation,note",
        },
      },
      {
        updateDimensionProperties: {
          range: row,
          properties: { pixelSize: 50 },
          fields: "pixelSize",
        },
      },
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 3, range: { sheetId: 0, endRowIndex: 1 } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: "dòng",
            visibility: "DOCUMENT",
            location: { dimensionRange: row },
          },
        },
      },
    );
    await google.batch(id, sort(0, "ASCENDING"));
    const { data } = await google.clients.sheets.spreadsheets.get({
      spreadsheetId: id,
      ranges: ["A1:A2"],
      fields:
        "sheets(protectedRanges.range,data(rowData.values(userEnteredValue,userEnteredFormat,dataValidation,note),rowMetadata(pixelSize,developerMetadata.metadataKey)))",
    });
    expect(data.sheets?.[0]).toEqual({
      protectedRanges: [{ range: { endRowIndex: 1 } }],
      data: [
        {
          rowData: [
            { values: [{ userEnteredValue: { stringValue: "a" } }] },
            { values: [{ ...cell, userEnteredValue: { stringValue: "b" } }] },
          ],
          rowMetadata: [
            { pixelSize: 50, developerMetadata: [{ metadataKey: "dòng" }] },
            { pixelSize: 21 },
          ],
        },
      ],
    });
  });

  test("leaves rows that are not shown, and columns outside the range, where they are", async () => {
    const id = await google.makeBook([
      ["d", 4],
      ["c", 3],
      ["b", 2],
      ["a", 1],
    ]);
    await google.batch(id, {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 },
        properties: { hiddenByUser: true },
        fields: "hiddenByUser",
      },
    });
    await google.batch(id, sort(0, "ASCENDING", { startColumnIndex: 0, endColumnIndex: 1 }));
    expect(await google.values(id)).toEqual([
      ["a", 4],
      ["c", 3],
      ["b", 2],
      ["d", 1],
    ]);
  });

  test("refuses a column outside the range and no column at all", async () => {
    const id = await google.makeBook();
    const outside = sort(3, "ASCENDING", { startColumnIndex: 0, endColumnIndex: 3 });
    expect((await google.batch(id, outside)).status).toBe(400);
    expect((await google.batch(id, { sortRange: { range: { sheetId: 0 } } })).status).toBe(400);
    const colour = { dimensionIndex: 0, backgroundColor: { red: 1 } };
    const coloured = { sortRange: { range: { sheetId: 0 }, sortSpecs: [colour] } };
    expect((await google.batch(id, coloured)).status).toBe(501);
  });
});
