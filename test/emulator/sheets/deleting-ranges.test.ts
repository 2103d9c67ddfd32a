// Cells are taken out of a tab, and others of their rows or columns move up to them.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const ROWS = [
  ["a1", "b1", "c1"],
  ["a2", "b2", "c2"],
  ["a3", "b3", "c3"],
];
const cells = (row0: number, row1: number, column0?: number, column1?: number) => ({
  sheetId: 0,
  startRowIndex: row0,
  endRowIndex: row1,
  ...(column0 !== undefined && { startColumnIndex: column0, endColumnIndex: column1 }),
});

describe("deleteRange", () => {
  test.each([
    ["ROWS", cells(1, 2), [ROWS[0], ROWS[2]]],
    [
      "ROWS",
      cells(0, 2, 1, 2),
      [
        ["a1", "b3", "c1"],
        ["a2", "", "c2"],
        ["a3", "", "c3"],
      ],
    ],
    ["COLUMNS", cells(1, 2, 0, 2), [ROWS[0], ["c2"], ROWS[2]]],
    ["ROWS", cells(2, 5_000), [ROWS[0], ROWS[1]]],
  ])("shifts %s over %j", async (shiftDimension, range, left) => {
    const id = await google.makeBook(ROWS);
    const tag = {
      metadataKey: "row",
      visibility: "DOCUMENT",
      location: { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 2, endIndex: 3 } },
    };
    await google.batch(id, { createDeveloperMetadata: { developerMetadata: tag } });
    expect(await google.batch(id, { deleteRange: { range, shiftDimension } })).toMatchObject({
      status: 200,
    });
    expect(await google.values(id)).toEqual(left);
    const book = await google.call(
      "GET",
      `/v4/spreadsheets/${id}?fields=sheets(properties.gridProperties.rowCount,data.rowMetadata.developerMetadata.location)`,
    );
    const [sheet] = (book.body as { sheets: { properties: object; data: object[] }[] }).sheets;
    expect(sheet?.properties).toEqual({ gridProperties: { rowCount: 1000 } });
    expect(JSON.stringify(sheet?.data)).toContain('"startIndex":2,"endIndex":3');
  });

  test("is refused without a direction and past the grid", async () => {
    const id = await google.makeBook(ROWS);
    expect(await google.batch(id, { deleteRange: { range: cells(0, 1) } })).toMatchObject({
      status: 400,
      body: { error: { message: "Invalid requests[0].deleteRange: No dimension specified." } },
    });
    expect(
      await google.batch(id, {
        deleteRange: { range: cells(1_000, 1_001), shiftDimension: "ROWS" },
      }),
    ).toMatchObject({
      status: 400,
      body: {
        error: {
          message:
            "Invalid requests[0].deleteRange: Range (Sheet1!A1001:Z1001) exceeds grid limits. Max rows: 1000, max columns: 26",
        },
      },
    });
  });
});
