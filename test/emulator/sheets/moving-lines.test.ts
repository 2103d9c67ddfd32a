// What is attached to rows and columns follows them when they are inserted, deleted and moved.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";
import { range, tag } from "./build-lines.ts";
import { readPlaces, readTab } from "./read-tab.ts";

const google = await startEmulator();
afterAll(() => google.close());

describe("ranges", () => {
  const cover = (protectedRangeId: number, place: object, more: object = {}) => ({
    addProtectedRange: {
      protectedRange: { protectedRangeId, range: { sheetId: 0, ...place }, ...more },
    },
  });
  const rows = (startRowIndex: number, endRowIndex: number) => ({ startRowIndex, endRowIndex });
  const ranges = async (id: string) =>
    Object.fromEntries(
      ((await readTab(google, id)).protectedRanges ?? []).map((item) => [
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
    expect((await readTab(google, id)).protectedRanges?.[0]).toMatchObject({
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
    expect((await readTab(google, id)).conditionalFormats).toEqual([
      { ranges: [rows(1, 3)], booleanRule },
    ]);
    await google.batch(id, { deleteDimension: { range: range("ROWS", 1, 4) } });
    expect(await readTab(google, id)).not.toHaveProperty("conditionalFormats");
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
    expect(await readPlaces(google, id)).toEqual({ c: 1 });
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
    expect(await readPlaces(google, id)).toEqual({ a: 2, b: 0, c: 1 });
  });
});
