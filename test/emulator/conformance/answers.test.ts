// Answers that no recording shows are as Google gives them.
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const get = async (path: string) => (await google.call("GET", `/v4/spreadsheets/${path}`)).body;

describe("values.batchUpdate", () => {
  test("counts rows, columns and tabs in which a cell was written, each once", async () => {
    const id = await google.makeBook([["a", "b"]]);
    const write = async (...data: unknown[]) =>
      (
        await google.call("POST", `/v4/spreadsheets/${id}/values:batchUpdate`, {
          valueInputOption: "RAW",
          data,
        })
      ).body;
    expect(
      await write(
        { range: "A1:C3", values: [["x", null, null], [null], [null, null, "y"]] },
        { range: "C3", values: [["z"]] },
        { range: "E1", values: [[null]] },
      ),
    ).toEqual({
      spreadsheetId: id,
      totalUpdatedRows: 2,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 3,
      totalUpdatedSheets: 1,
      responses: [
        {
          spreadsheetId: id,
          updatedRange: "Sheet1!A1:C3",
          updatedRows: 2,
          updatedColumns: 2,
          updatedCells: 2,
        },
        {
          spreadsheetId: id,
          updatedRange: "Sheet1!C3",
          updatedRows: 1,
          updatedColumns: 1,
          updatedCells: 1,
        },
        { spreadsheetId: id, updatedRange: "Sheet1!E1" },
      ],
    });
    expect(await google.values(id)).toEqual([["x", "b"], [], ["", "", "z"]]);
  });
});

describe("colours", () => {
  const format = async (id: string) =>
    (
      (await get(`${id}?ranges=A1&fields=sheets.data.rowData.values.userEnteredFormat`)) as {
        sheets: { data: { rowData?: { values: { userEnteredFormat?: unknown }[] }[] }[] }[];
      }
    ).sheets[0]?.data[0]?.rowData?.[0]?.values[0]?.userEnteredFormat;
  const paint = (id: string, userEnteredFormat: unknown, fields: string) =>
    google.batch(id, {
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
        cell: { userEnteredFormat },
        fields,
      },
    });

  test("are kept in eight bits and shown in both forms; the style wins", async () => {
    const id = await google.makeBook([["a"]]);
    await paint(
      id,
      {
        backgroundColor: { red: 1 },
        backgroundColorStyle: { rgbColor: { green: 0.99, blue: 0.24, red: 0.01 } },
        textFormat: { bold: true, foregroundColorStyle: { themeColor: "ACCENT1" } },
        borders: { top: { style: "SOLID", color: {} } },
      },
      "userEnteredFormat",
    );
    const kept = { red: 0.007843138, green: 0.9882353, blue: 0.23921569 };
    expect(await format(id)).toEqual({
      backgroundColor: kept,
      backgroundColorStyle: { rgbColor: kept },
      textFormat: {
        bold: true,
        foregroundColor: { red: 0.25882354, green: 0.52156866, blue: 0.95686275 },
        foregroundColorStyle: { themeColor: "ACCENT1" },
      },
      borders: { top: { style: "SOLID", color: {}, colorStyle: { rgbColor: {} } } },
    });
    await paint(id, { backgroundColor: kept }, "userEnteredFormat.backgroundColor");
    expect(await format(id)).toMatchObject({ backgroundColor: kept });
  });

  test("are gone in both forms when one is named and not given", async () => {
    const id = await google.makeBook([["a"]]);
    await paint(id, { backgroundColor: { red: 1 }, textFormat: { bold: true } }, "*");
    await paint(id, {}, "userEnteredFormat.backgroundColorStyle");
    expect(await format(id)).toEqual({ textFormat: { bold: true } });
  });
});

describe("batchUpdate", () => {
  test("takes names in snake_case, one request for a list, and lists within the list", async () => {
    const id = await google.makeBook();
    const update = {
      update_sheet_properties: {
        properties: {
          sheet_id: 0,
          grid_properties: { frozen_row_count: 3, frozen_column_count: 1 },
        },
        fields: "grid_properties(frozen_row_count, frozen_column_count)",
      },
    };
    const send = async (requests: unknown) =>
      (await google.call("POST", `/v4/spreadsheets/${id}:batchUpdate`, { requests })).body;
    expect(await send(update)).toEqual({ spreadsheetId: id, replies: [{}] });
    expect(
      await get(`${id}?fields=sheets.properties.gridProperties(frozenRowCount,frozenColumnCount)`),
    ).toEqual({
      sheets: [{ properties: { gridProperties: { frozenRowCount: 3, frozenColumnCount: 1 } } }],
    });
    expect(await send([[update, update]])).toEqual({ spreadsheetId: id, replies: [{}, {}] });
  });
});

describe("what cannot be taken away", () => {
  test("is a spreadsheet's title, locale and time zone", async () => {
    const id = await google.makeBook();
    const before = await get(`${id}?fields=properties(title,locale,timeZone)`);
    await google.batch(id, { updateSpreadsheetProperties: { properties: {}, fields: "*" } });
    expect(await get(`${id}?fields=properties(title,locale,timeZone)`)).toEqual(before);
  });
});

describe("the service account", () => {
  test.each([
    ["is the emulator's own", {}, "sang-kien@sang-kien-emulated.iam.gserviceaccount.com"],
    [
      "is the public recordings' where it may own files",
      { ownDrive: true },
      "telegram-budgeter@telegram-budgeter.iam.gserviceaccount.com",
    ],
    [
      "is whom the setting names",
      { ownDrive: true, account: "so@lien-doan.iam.gserviceaccount.com" },
      "so@lien-doan.iam.gserviceaccount.com",
    ],
  ])("%s", async (_, input, address) => {
    const own = await startEmulator(input);
    const key = JSON.parse(readFileSync(own.keyFile, "utf8")) as object;
    expect(key).toMatchObject({ client_email: address, project_id: /@([^.]+)/.exec(address)?.[1] });
    const id = await own.makeBook();
    await own.batch(id, { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
    expect(
      (await own.call("GET", `/v4/spreadsheets/${id}?fields=sheets.protectedRanges.editors`)).body,
    ).toEqual({ sheets: [{ protectedRanges: [{ editors: { users: [address] } }] }] });
    await own.close();
  });
});
