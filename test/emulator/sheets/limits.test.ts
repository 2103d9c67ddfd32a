// A book holds as much as Google lets it, and no more.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const message = ({ body }: { body: unknown }) =>
  (body as { error: { message: string } }).error.message;

describe("ten million cells, the blank ones counted", () => {
  const gridProperties = { rowCount: 384_615, columnCount: 26 };
  test.each<[string, object]>([
    ["appendDimension", { sheetId: 0, dimension: "ROWS", length: 383_616 }],
    ["addSheet", { properties: { gridProperties } }],
    ["updateSheetProperties", { properties: { gridProperties }, fields: "gridProperties" }],
    [
      "insertDimension",
      { range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 383_617 } },
    ],
  ])("are as many as %s may lead to", async (kind, request) => {
    const id = await google.makeBook();
    // One cell of another tab is one too many beside 384,615 rows of 26.
    await google.batch(id, {
      addSheet: { properties: { gridProperties: { rowCount: 1, columnCount: 11 } } },
    });
    expect(message(await google.batch(id, { [kind]: request }))).toBe(
      `Invalid requests[0].${kind}: This action would increase the number of cells in the workbook above the limit of 10000000 cells.`,
    );
  });

  test("may be reached", async () => {
    const id = await google.makeBook();
    const full = { sheetId: 0, dimension: "ROWS", length: 383_615 };
    expect((await google.batch(id, { appendDimension: full })).status).toBe(200);
    const { status } = await google.batch(id, {
      addSheet: { properties: { gridProperties: { rowCount: 1, columnCount: 10 } } },
    });
    expect(status).toBe(200);
    const one = { appendDimension: { sheetId: 0, dimension: "COLUMNS", length: 1 } };
    expect((await google.batch(id, one)).status).toBe(400);
  });
});

describe("50,000 characters in a cell", () => {
  const REFUSED = "Your input contains more than the maximum of 50000 characters in a single cell.";
  const long = "ế".repeat(50_000);
  const write = (stringValue: string) => ({
    updateCells: {
      start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: "userEnteredValue",
    },
  });

  test("are kept whole, and one more is refused, by cells and by values", async () => {
    const id = await google.makeBook();
    expect((await google.batch(id, write(long))).status).toBe(200);
    expect(await google.values(id)).toEqual([[long]]);
    expect(message(await google.batch(id, write(`${long}x`)))).toBe(
      `Invalid requests[0].updateCells: ${REFUSED}`,
    );
    const path = `/v4/spreadsheets/${id}/values/A2?valueInputOption=RAW`;
    expect((await google.call("PUT", path, { values: [[long]] })).status).toBe(200);
    expect(message(await google.call("PUT", path, { values: [[`${long}x`]] }))).toContain(REFUSED);
  });
});
