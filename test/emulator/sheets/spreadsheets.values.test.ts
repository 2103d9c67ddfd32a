// Values are written and read as typed, as they are, and as they are shown.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator({ clock: () => Date.UTC(2026, 10, 20) });
afterAll(() => google.close());

const type = (id: string, range: string, ...line: unknown[]) =>
  google.call(
    "PUT",
    `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`,
    { values: [line] },
  );
const shown = async (id: string, range: string) =>
  (await google.clients.sheets.spreadsheets.values.get({ spreadsheetId: id, range })).data.values;

async function vietnameseBook(): Promise<string> {
  const id = await google.makeBook();
  await google.batch(id, {
    updateSpreadsheetProperties: {
      properties: { locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
      fields: "locale,timeZone",
    },
  });
  return id;
}

describe("values.update", () => {
  test("reads what is typed in a Vietnamese book", async () => {
    const id = await vietnameseBook();
    await type(
      id,
      "Sheet1!A1",
      "1.234,5",
      "12,5%",
      "20/11/2026",
      "5/1",
      "TRUE",
      "7:30",
      "-3",
      "1.5",
      "32/1/2026",
    );
    expect(await google.values(id)).toEqual([
      [1234.5, 0.125, 46346, 46027, true, 0.3125, -3, "1.5", "32/1/2026"],
    ]);
    expect(await shown(id, "Sheet1!A1:I1")).toEqual([
      ["1.234,50", "12,50%", "20/11/2026", "5/1", "TRUE", "7:30", "-3", "1.5", "32/1/2026"],
    ]);
  });

  test.each([
    [12_345, { type: "SCIENTIFIC" }, "1,23E+04"],
    [0.0005, { type: "SCIENTIFIC", pattern: "0E+0" }, "5E-4"],
    [12_345, { type: "CURRENCY", pattern: "#,##0\\ [$₫-vi-VN]" }, "12.345 ₫"],
    [1.25, { type: "NUMBER", pattern: "[Red]0.0;[>=100]-0.0" }, "1,3"],
  ])("shows %d in the format %j", async (numberValue, numberFormat, shows) => {
    const id = await vietnameseBook();
    const cell = { userEnteredValue: { numberValue }, userEnteredFormat: { numberFormat } };
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    await google.batch(id, { updateCells: { start, fields: "*", rows: [{ values: [cell] }] } });
    expect(await shown(id, "A1")).toEqual([[shows]]);
  });

  test("keeps a formula and computes nothing but plain arithmetic", async () => {
    const id = await google.makeBook();
    await type(id, "A1", "=1+2*3", "=SUM(A1:A2)");
    const { data } = await google.clients.sheets.spreadsheets.values.get({
      spreadsheetId: id,
      range: "A1:B1",
      valueRenderOption: "FORMULA",
    });
    expect(data.values).toEqual([["=1+2*3", "=SUM(A1:A2)"]]);
    expect(await google.values(id)).toEqual([[7, "=SUM(A1:A2)"]]);
  });

  test("keeps RAW texts, leaves cells under null and empties cells under an empty text", async () => {
    const id = await google.makeBook([["a", "b", "c"]]);
    await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      values: [["=1+1", null, ""]],
    });
    expect(await google.values(id)).toEqual([["=1+1", "b"]]);
  });

  test("wants a valueInputOption and a range that exists", async () => {
    const id = await google.makeBook();
    const put = async (path: string) =>
      (await google.call("PUT", `/v4/spreadsheets/${id}/values/${path}`, { values: [["x"]] })).body;
    expect(await put("A1")).toMatchObject({
      error: { code: 400, message: "'valueInputOption' is required but not specified" },
    });
    expect(await put("Kh%C3%B4ng%20c%C3%B3!A1?valueInputOption=RAW")).toMatchObject({
      error: { message: "Unable to parse range: Không có!A1" },
    });
    expect(await put("AB1?valueInputOption=RAW")).toMatchObject({
      error: { message: "Range (Sheet1!AB1) exceeds grid limits. Max rows: 1000, max columns: 26" },
    });
    expect(await put("A1?valueInputOption=RAW&foo=1")).toMatchObject({ error: { code: 400 } });
  });
});

describe("values.get", () => {
  test("gives ragged rows and finds tabs by quoted titles", async () => {
    const id = await google.makeBook();
    await google.batch(id, { addSheet: { properties: { title: "Sáng kiến" } } });
    await type(id, "'Sáng kiến'!B2", "x");
    const { data } = await google.clients.sheets.spreadsheets.values.get({
      spreadsheetId: id,
      range: "Sáng kiến!A:C",
    });
    expect(data).toEqual({
      range: "'Sáng kiến'!A1:C1000",
      majorDimension: "ROWS",
      values: [[], ["", "x"]],
    });
  });

  test("turns rows into columns when asked", async () => {
    const id = await google.makeBook([["a", "b"], ["c"]]);
    const { data } = await google.clients.sheets.spreadsheets.values.get({
      spreadsheetId: id,
      range: "A1:B2",
      majorDimension: "COLUMNS",
    });
    expect(data.values).toEqual([["a", "c"], ["b"]]);
  });
});

describe("values.append", () => {
  test("writes below the last table that the range touches, where Google's guide says", async () => {
    const table = [
      ["1", "2", "3"],
      ["4", "5", "6"],
      [],
      ["", "1", "2", "3"],
      ["", "4", "5", "6"],
      ["", "7", "8", "9"],
    ];
    const landing = async (range: string) => {
      const id = await google.makeBook(table);
      const { body } = await google.call(
        "POST",
        `/v4/spreadsheets/${id}/values/${range}:append?valueInputOption=RAW`,
        { values: [["x"]] },
      );
      return (body as { updates: { updatedRange: string } }).updates.updatedRange;
    };
    expect(await landing("Sheet1")).toBe("Sheet1!B7");
    expect(await landing("B4")).toBe("Sheet1!B7");
    expect(await landing("A3:G10")).toBe("Sheet1!B7");
    expect(await landing("A1")).toBe("Sheet1!A3");
    expect(await landing("E4")).toBe("Sheet1!E4");
  });

  test("pushes rows below the table down when it is told to insert", async () => {
    const id = await google.makeBook([["a"], [], ["z"]]);
    await google.call(
      "POST",
      `/v4/spreadsheets/${id}/values/A1:append?valueInputOption=RAW&insertDataOption=INSERT_ROWS`,
      { values: [["b"]] },
    );
    expect(await google.values(id)).toEqual([["a"], ["b"], [], ["z"]]);
  });
});

describe("values.batchGetByDataFilter", () => {
  test("finds a column by its metadata wherever it was moved", async () => {
    const id = await google.makeBook([
      ["Mã", "Tên"],
      ["m1", "t1"],
    ]);
    await google.batch(
      id,
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: "column",
            metadataValue: "receipt",
            visibility: "DOCUMENT",
            location: {
              dimensionRange: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
            },
          },
        },
      },
      {
        moveDimension: {
          source: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
          destinationIndex: 2,
        },
      },
    );
    const { data } = await google.clients.sheets.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId: id,
      requestBody: {
        dataFilters: [
          { developerMetadataLookup: { metadataKey: "column", metadataValue: "receipt" } },
        ],
        majorDimension: "COLUMNS",
      },
    });
    expect(data.valueRanges?.[0]?.valueRange).toEqual({
      range: "Sheet1!B1:B1000",
      majorDimension: "COLUMNS",
      values: [["Mã", "m1"]],
    });
  });
});

describe("values.batchUpdate and values.batchClear", () => {
  test("change several ranges or none", async () => {
    const id = await google.makeBook([
      ["a", "b"],
      ["c", "d"],
    ]);
    const bad = await google.call("POST", `/v4/spreadsheets/${id}/values:batchUpdate`, {
      valueInputOption: "RAW",
      data: [
        { range: "A1", values: [["x"]] },
        { range: "Không!A1", values: [["y"]] },
      ],
    });
    expect(bad.body).toMatchObject({
      error: { message: "Invalid data[1]: Unable to parse range: Không!A1" },
    });
    expect(await google.values(id)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    await google.clients.sheets.spreadsheets.values.batchClear({
      spreadsheetId: id,
      requestBody: { ranges: ["A1", "B2"] },
    });
    expect(await google.values(id)).toEqual([["", "b"], ["c"]]);
  });
});
