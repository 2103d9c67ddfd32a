// A refused call leaves nothing behind.
import { afterAll, describe, expect, test } from "vitest";
import { readState } from "../fuzz/read-state.ts";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator({ ownDrive: true });
afterAll(() => google.close());
const id = await google.makeBook([["Mã hồ sơ"]]);

const rename = {
  updateSpreadsheetProperties: { properties: { title: "Tên khác" }, fields: "title" },
};
const unknown = { deleteSheet: { sheetId: 99 } };
const cell = (userEnteredValue: object) => ({
  data: [{ rowData: [{ values: [{ userEnteredValue }] }] }],
});

describe("a refused call", () => {
  test.each([
    ["a batch whose last request is refused", () => google.batch(id, rename, unknown)],
    [
      "a batch whose answer cannot be shown",
      () =>
        google.call("POST", `/v4/spreadsheets/${id}:batchUpdate`, {
          requests: [rename],
          includeSpreadsheetInResponse: true,
          responseRanges: ["Không có!A1"],
        }),
    ],
    [
      "values of which one cannot be written",
      () =>
        google.call("POST", `/v4/spreadsheets/${id}/values:batchUpdate`, {
          valueInputOption: "RAW",
          data: [
            { range: "A1", values: [["x"]] },
            { range: "ZZZ1", values: [["y"]] },
          ],
        }),
    ],
    [
      "a new spreadsheet with a cell that cannot be",
      () =>
        google.call("POST", "/v4/spreadsheets", {
          sheets: [cell({ errorValue: { type: "NAME" } })],
        }),
    ],
    [
      "a new file with a property that is too long",
      () =>
        google.call("POST", "/drive/v3/files", {
          mimeType: "application/vnd.google-apps.spreadsheet",
          properties: { key: "x".repeat(124) },
        }),
    ],
    [
      "a renaming with a property that is too long",
      () =>
        google.call("PATCH", `/drive/v3/files/${id}?supportsAllDrives=true`, {
          name: "Tên khác",
          appProperties: { key: "x".repeat(124) },
        }),
    ],
  ])("leaves no trace: %s", async (_, call) => {
    const before = await readState(google);
    expect((await call()).status).toBe(400);
    expect(await readState(google)).toEqual(before);
  });
});

describe("spreadsheets.create", () => {
  test("grows the grid with the cells it is given", async () => {
    const sheets = [
      {
        properties: { title: "Lớn", gridProperties: { rowCount: 2, columnCount: 2 } },
        data: [{ startRow: 4, startColumn: 3, rowData: [{ values: [{ note: "ghi chú" }] }] }],
      },
    ];
    const { body } = await google.call("POST", "/v4/spreadsheets", { sheets });
    expect(body).toMatchObject({
      sheets: [{ properties: { gridProperties: { rowCount: 5, columnCount: 4 } } }],
    });
    for (const startRow of [-1, 2_000_000_000]) {
      const far = [{ data: [{ startRow, rowData: [{ values: [{ note: "x" }] }] }] }];
      expect((await google.call("POST", "/v4/spreadsheets", { sheets: far })).status).toBe(400);
    }
  });
});

describe("a range that runs past the grid", () => {
  test("is kept as far as the grid goes", async () => {
    const range = { sheetId: 0, startRowIndex: 998, endRowIndex: 5_000, startColumnIndex: 25 };
    await google.batch(
      id,
      { addNamedRange: { namedRange: { name: "cuoi_bang", range } } },
      { addProtectedRange: { protectedRange: { range } } },
    );
    const { body } = await google.call("GET", `/v4/spreadsheets/${id}`);
    const kept = { startRowIndex: 998, endRowIndex: 1_000, startColumnIndex: 25 };
    expect(body).toMatchObject({
      namedRanges: [{ range: kept }],
      sheets: [{ protectedRanges: [{ range: kept }] }],
    });
  });
});
