// A batch is applied in order, as a whole or not at all, and answered as asked.
import type { sheets_v4 } from "googleapis";
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const insertRow = (startIndex: number, count = 1) => ({
  insertDimension: {
    range: { sheetId: 0, dimension: "ROWS", startIndex, endIndex: startIndex + count },
  },
});
const write = (rowIndex: number, ...texts: string[]) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex, columnIndex: 0 },
    rows: [{ values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
    fields: "userEnteredValue",
  },
});
const fence = (protectedRangeId: number, description: string) => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId,
      description,
      range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
    },
  },
});

describe("spreadsheets.batchUpdate", () => {
  test("applies every request in order and answers one reply for each", async () => {
    const id = await google.makeBook([["Đầu"], ["cũ"]]);
    const { status, body } = await google.batch(
      id,
      insertRow(1, 2),
      write(1, "một"),
      write(2, "hai"),
    );
    expect(status).toBe(200);
    expect(body).toEqual({ spreadsheetId: id, replies: [{}, {}, {}] });
    expect(await google.values(id)).toEqual([["Đầu"], ["một"], ["hai"], ["cũ"]]);
  });

  test("changes nothing when one request is refused", async () => {
    const id = await google.makeBook([["Đầu"], ["cũ"]]);
    const { status, body } = await google.batch(id, insertRow(1), write(1, "mới"), {
      deleteProtectedRange: { protectedRangeId: 77 },
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        code: 400,
        message: "Invalid requests[2].deleteProtectedRange: No protected range with id: 77",
        status: "INVALID_ARGUMENT",
      },
    });
    expect(await google.values(id)).toEqual([["Đầu"], ["cũ"]]);
  });

  test("lets a batch that moves the fence pass once and no second time", async () => {
    const id = await google.makeBook([["Đầu"]]);
    await google.batch(id, fence(101, "lần 1"));
    const attempt = [
      { deleteProtectedRange: { protectedRangeId: 101 } },
      fence(102, "lần 2"),
      insertRow(1),
      write(1, "dòng"),
    ];
    expect((await google.batch(id, ...attempt)).status).toBe(200);
    const again = await google.batch(id, ...attempt);
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({
      error: {
        message: "Invalid requests[0].deleteProtectedRange: No protected range with id: 101",
      },
    });
    expect(await google.values(id)).toEqual([["Đầu"], ["dòng"]]);
  });

  test("refuses an id of a protected range that is taken", async () => {
    const id = await google.makeBook();
    await google.batch(id, fence(5, "a"));
    expect((await google.batch(id, fence(5, "b"))).body).toMatchObject({
      error: {
        message: "Invalid requests[0].addProtectedRange: Protected range with id 5 already exists.",
      },
    });
  });

  test("refuses a kind of request that is not built by its name", async () => {
    const id = await google.makeBook();
    expect((await google.batch(id, { addChart: {} })).body).toMatchObject({
      error: {
        code: 501,
        message: "The emulator has no batchUpdate request addChart",
        status: "UNIMPLEMENTED",
      },
    });
  });

  test("refuses values of a wrong type and numbers out of range", async () => {
    const id = await google.makeBook();
    expect((await google.batch(id, { deleteSheet: { sheetId: "x" } })).body).toMatchObject({
      error: {
        message: "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), \"x\"",
      },
    });
    expect((await google.batch(id, write(-1, "x"))).status).toBe(400);
    expect((await google.batch(id, write(5_000, "x"))).body).toMatchObject({
      error: {
        message:
          "Invalid requests[0].updateCells: Range (Sheet1!A5001) exceeds grid limits. Max rows: 1000, max columns: 26",
      },
    });
  });

  test("sends back the asked ranges of the changed spreadsheet", async () => {
    const id = await google.makeBook([
      ["Mã", "Tên"],
      ["a", "b"],
    ]);
    const { body } = await google.call("POST", `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [insertRow(1), write(1, "mới")],
      includeSpreadsheetInResponse: true,
      responseRanges: ["Sheet1!A1:A3"],
      responseIncludeGridData: true,
    });
    const { updatedSpreadsheet } = body as sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
    expect(updatedSpreadsheet?.sheets).toHaveLength(1);
    expect(
      updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.map(
        ({ values }) => values?.[0]?.formattedValue,
      ),
    ).toEqual(["Mã", "mới", "a"]);
  });

  test("sends back whatever of the spreadsheet was asked for, and nothing unasked", async () => {
    const id = await google.makeBook([["Mã"], ["a"]]);
    const ask = async (more: object, query = "") => {
      const body = { requests: [write(1, "b")], includeSpreadsheetInResponse: true, ...more };
      const answer = await google.call("POST", `/v4/spreadsheets/${id}:batchUpdate${query}`, body);
      return answer.body as { updatedSpreadsheet?: { sheets: { data?: object[] }[] } };
    };
    expect(await ask({ includeSpreadsheetInResponse: false })).not.toHaveProperty(
      "updatedSpreadsheet",
    );
    const whole = await ask({});
    expect(whole.updatedSpreadsheet).toMatchObject({ spreadsheetId: id, sheets: [{}] });
    expect(whole.updatedSpreadsheet?.sheets[0]).not.toHaveProperty("data");
    const two = await ask({ responseRanges: ["A1", "A2"], responseIncludeGridData: true });
    expect(two.updatedSpreadsheet?.sheets[0]?.data).toMatchObject([
      { rowData: [{ values: [{ formattedValue: "Mã" }] }] },
      { startRow: 1, rowData: [{ values: [{ formattedValue: "b" }] }] },
    ]);
    const fields = "updatedSpreadsheet.sheets.data.rowData.values.formattedValue";
    expect(await ask({ responseRanges: ["A2"] }, `?fields=${fields}`)).toEqual({
      updatedSpreadsheet: {
        sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: "b" }] }] }] }],
      },
    });
  });

  test("refuses the whole batch when a range to be sent back cannot be read", async () => {
    const id = await google.makeBook([["cũ"]]);
    const { status } = await google.call("POST", `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [write(0, "mới")],
      includeSpreadsheetInResponse: true,
      responseRanges: ["Không có!A1"],
    });
    expect(status).toBe(400);
    expect(await google.values(id)).toEqual([["cũ"]]);
  });

  test("replies under the request's name with what it made, and with nothing to the others", async () => {
    const id = await google.makeBook([["a"]]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
    const rule = {
      ranges: [range],
      booleanRule: { condition: { type: "BLANK" }, format: { textFormat: { bold: true } } },
    };
    const location = {
      dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 },
    };
    const { body } = await google.batch(
      id,
      { addNamedRange: { namedRange: { namedRangeId: "n1", name: "vùng", range } } },
      { addFilterView: { filter: { filterViewId: 5, title: "v", range } } },
      fence(6, "khóa"),
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 7, metadataKey: "k", visibility: "DOCUMENT", location },
        },
      },
      { duplicateSheet: { sourceSheetId: 0, newSheetId: 8, newSheetName: "Bản hai" } },
      { addSheet: { properties: { sheetId: 9, title: "Ba" } } },
      { addConditionalFormatRule: { rule, index: 0 } },
      { updateConditionalFormatRule: { rule, index: 0 } },
      { updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 0 } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
      {
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 7 } } },
      },
      { deleteSheet: { sheetId: 9 } },
    );
    const shown = { startRowIndex: 0, endRowIndex: 1 };
    const shownRule = { ...rule, ranges: [shown] };
    expect((body as { replies: object[] }).replies).toMatchObject([
      { addNamedRange: { namedRange: { namedRangeId: "n1", name: "vùng", range: shown } } },
      { addFilterView: { filter: { filterViewId: 5 } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 6, range: shown } } },
      { createDeveloperMetadata: { developerMetadata: { metadataId: 7 } } },
      { duplicateSheet: { properties: { sheetId: 8, title: "Bản hai", index: 0 } } },
      { addSheet: { properties: { sheetId: 9, title: "Ba", index: 2 } } },
      {},
      { updateConditionalFormatRule: { oldRule: shownRule, newRule: shownRule, newIndex: 0 } },
      { updateConditionalFormatRule: { newRule: shownRule, oldIndex: 0, newIndex: 0 } },
      { deleteConditionalFormatRule: { rule: shownRule } },
      { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 7 }] } },
      {},
    ]);
  });

  test("names each copy of a tab anew", async () => {
    const id = await google.makeBook();
    const copy = { duplicateSheet: { sourceSheetId: 0 } };
    const { body } = await google.batch(id, copy, copy, copy);
    expect((body as { replies: object[] }).replies).toMatchObject(
      ["Copy of Sheet1", "Copy of Sheet1 1", "Copy of Sheet1 2"].map((title) => ({
        duplicateSheet: { properties: { title } },
      })),
    );
  });

  test("keeps texts that look like code as texts", async () => {
    const id = await google.makeBook();
    await google.batch(id, write(0, "=1+1", "'x", "+84", "1/2"));
    expect(await google.values(id)).toEqual([["=1+1", "'x", "+84", "1/2"]]);
  });

  test("keeps a format over a whole column when rows are inserted on top", async () => {
    const id = await google.makeBook([["Mã"], ["a"]]);
    const format = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };
    await google.batch(id, {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        cell: { userEnteredFormat: format },
        fields: "userEnteredFormat",
      },
    });
    await google.batch(id, insertRow(1));
    const { data } = await google.clients.sheets.spreadsheets.get({
      spreadsheetId: id,
      ranges: ["Sheet1!B2:B3"],
      fields: "sheets.data.rowData.values.userEnteredFormat",
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ userEnteredFormat: format }] },
      { values: [{ userEnteredFormat: format }] },
    ]);
  });
});
