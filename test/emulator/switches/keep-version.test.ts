// Older versions of a book are kept, the last ones all and older ones sparsely.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator({ clock: () => Date.UTC(2026, 10, 20) });
afterAll(() => google.close());

describe("the version history", () => {
  test("keeps the last fifty, and further back one a minute", async () => {
    const id = await google.makeBook();
    const versions = async () => {
      const { body } = await google.call("GET", `/_emulator/versions?spreadsheetId=${id}`);
      return body as { version: number; at: string; by: string }[];
    };
    const write = (value: number) =>
      google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
        values: [[value]],
      });
    expect(await versions()).toHaveLength(1);
    for (let minute = 0; minute < 4; minute++) {
      for (let n = 0; n < 30; n++) await write(minute * 30 + n);
      await google.control("clock", { advanceMs: 60_000 });
    }
    const kept = await versions();
    const numbers = kept.map(({ version }) => version);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const minutes = kept.slice(50).map(({ at }) => at.slice(0, 16));
    expect(minutes).toEqual(["2026-11-20T00:01", "2026-11-20T00:00"]);
    const file = await google.clients.drive.files.get({
      fileId: id,
      fields: "version",
      supportsAllDrives: true,
    });
    expect(String(numbers[0])).toBe(file.data.version);
  });

  test("is shorter where every change touches very many rows", async () => {
    const id = await google.makeBook();
    const properties = { sheetId: 0, gridProperties: { rowCount: 400_000, columnCount: 1 } };
    await google.batch(id, {
      updateSheetProperties: { properties, fields: "gridProperties(rowCount,columnCount)" },
    });
    const versions = async () => {
      const { body } = await google.call("GET", `/_emulator/versions?spreadsheetId=${id}`);
      return (body as unknown[]).length;
    };
    const rows = [{ values: [{ userEnteredValue: { numberValue: 1 } }] }];
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    const fields = "userEnteredValue";
    for (let n = 0; n < 5; n++) {
      const cell = { userEnteredValue: { numberValue: n } };
      await google.batch(id, { repeatCell: { range: { sheetId: 0 }, cell, fields } });
    }
    expect(await versions()).toBe(3);
    for (let n = 0; n < 5; n++)
      await google.batch(
        id,
        { updateCells: { start, rows, fields } },
        { appendDimension: { sheetId: 0, dimension: "ROWS", length: 1 } },
      );
    expect(await versions()).toBe(8);
  });

  test("is of one spreadsheet, and of none that is not there", async () => {
    expect(await google.call("GET", "/_emulator/versions?spreadsheetId=x")).toEqual({
      status: 404,
      body: { error: 'There is no spreadsheet "x"' },
    });
  });
});
