// Filter views are made, changed and copied, and hide nothing.
import type { sheets_v4 } from "googleapis";
import { afterAll, describe, expect, test } from "vitest";
import { decodeSpreadsheet } from "../../../src/emulator/world/decode-spreadsheet.ts";
import { encodeSpreadsheet } from "../../../src/emulator/world/encode-spreadsheet.ts";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const RANGE = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 4,
  startColumnIndex: 0,
  endColumnIndex: 2,
};
const { sheetId: _zero, ...SHOWN } = RANGE;
const HIDES = { hiddenValues: ["Chưa xem"] };

const add = (filter: object) => ({ addFilterView: { filter: { range: RANGE, ...filter } } });
const move = (kind: "insertDimension" | "deleteDimension", dimension: string, at: number) => ({
  [kind]: { range: { sheetId: 0, dimension, startIndex: at, endIndex: at + 1 } },
});
const makeBook = () =>
  google.makeBook([
    ["Mã", "Kết quả"],
    ["a", "Chưa xem"],
    ["b", "Hợp lệ"],
    ["c", "Chưa xem"],
  ]);

async function views(spreadsheetId: string, tab = 0): Promise<sheets_v4.Schema$FilterView[]> {
  const { data } = await google.clients.sheets.spreadsheets.get({ spreadsheetId });
  return data.sheets?.[tab]?.filterViews ?? [];
}

describe("addFilterView", () => {
  test("shows what each column hides in both forms, and hides nothing for others", async () => {
    const id = await makeBook();
    const specs = [{ columnIndex: 1, filterCriteria: HIDES }];
    const { body } = await google.batch(
      id,
      add({ filterViewId: 7, title: "Việc còn lại", filterSpecs: specs }),
    );
    const view = {
      filterViewId: 7,
      title: "Việc còn lại",
      range: SHOWN,
      filterSpecs: specs,
      criteria: { 1: HIDES },
    };
    expect(body).toEqual({ spreadsheetId: id, replies: [{ addFilterView: { filter: view } }] });
    expect(await views(id)).toEqual([view]);
    const { data } = await google.clients.sheets.spreadsheets.get({
      spreadsheetId: id,
      ranges: ["A1:A4"],
      fields: "sheets.data.rowMetadata.hiddenByFilter",
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowMetadata).toEqual([{}, {}, {}, {}]);
  });

  test("reads the older criteria, draws an id and a title, and bounds the range by the grid", async () => {
    const id = await makeBook();
    await google.batch(id, add({ range: { sheetId: 0 }, criteria: { 1: HIDES } }));
    const [view] = await views(id);
    expect(view).toMatchObject({
      title: "Filter 1",
      range: { startRowIndex: 0, endRowIndex: 1_000, startColumnIndex: 0, endColumnIndex: 26 },
      filterSpecs: [{ columnIndex: 1, filterCriteria: HIDES }],
    });
    expect(view?.filterViewId).toBeGreaterThan(0);
  });

  test("refuses the id of another one and a column outside its range", async () => {
    const id = await makeBook();
    await google.batch(id, add({ filterViewId: 7 }));
    expect((await google.batch(id, add({ filterViewId: 7 }))).body).toMatchObject({
      error: {
        message: "Invalid requests[0].addFilterView: Filter view with id 7 already exists.",
      },
    });
    expect((await google.batch(id, add({ criteria: { 5: HIDES } }))).status).toBe(400);
  });
});

describe("updateFilterView", () => {
  test("changes what the mask names and leaves the rest", async () => {
    const id = await makeBook();
    await google.batch(id, add({ filterViewId: 7, title: "Cũ", criteria: { 0: HIDES } }));
    const update = (filter: object, fields: string) =>
      google.batch(id, { updateFilterView: { filter: { filterViewId: 7, ...filter }, fields } });
    await update({ title: "Mới", range: { endRowIndex: 3 } }, "title,range.endRowIndex");
    expect(await views(id)).toMatchObject([
      {
        filterViewId: 7,
        title: "Mới",
        range: { ...SHOWN, endRowIndex: 3 },
        criteria: { 0: HIDES },
      },
    ]);
    await update({ criteria: { 1: HIDES } }, "criteria");
    expect((await views(id))[0]?.filterSpecs).toEqual([{ columnIndex: 1, filterCriteria: HIDES }]);
    await update({ filterSpecs: [{ columnIndex: 0, filterCriteria: HIDES }] }, "filterSpecs");
    expect((await views(id))[0]?.criteria).toEqual({ 0: HIDES });
    await update({}, "filterSpecs");
    expect((await views(id))[0]).not.toHaveProperty("criteria");
  });

  test("refuses an id that is not there and an empty mask", async () => {
    const id = await makeBook();
    const update = { filter: { filterViewId: 8, title: "x" }, fields: "title" };
    expect((await google.batch(id, { updateFilterView: update })).body).toMatchObject({
      error: { message: "Invalid requests[0].updateFilterView: No filter view with id: 8" },
    });
    expect((await google.batch(id, { updateFilterView: { filter: {} } })).status).toBe(400);
  });
});

describe("duplicateFilterView and deleteFilterView", () => {
  test("give a copy under a new id, and take one away", async () => {
    const id = await makeBook();
    await google.batch(id, add({ filterViewId: 7, title: "Gốc", criteria: { 1: HIDES } }));
    await google.batch(id, { duplicateFilterView: { filterId: 7 } });
    const [, copy] = await views(id);
    expect(copy).toMatchObject({ title: "Copy of Gốc", range: SHOWN, criteria: { 1: HIDES } });
    expect(copy?.filterViewId).not.toBe(7);
    await google.batch(id, { deleteFilterView: { filterId: 7 } });
    expect(await views(id)).toEqual([copy]);
    expect((await google.batch(id, { deleteFilterView: { filterId: 7 } })).status).toBe(400);
  });
});

describe("a filter view", () => {
  test("moves, grows and shrinks with rows and columns, and dies with its last column", async () => {
    const id = await makeBook();
    await google.batch(id, add({ filterViewId: 7, criteria: { 1: HIDES } }));
    await google.batch(
      id,
      move("insertDimension", "ROWS", 2),
      move("insertDimension", "COLUMNS", 0),
    );
    expect(await views(id)).toMatchObject([
      {
        range: { startRowIndex: 0, endRowIndex: 5, startColumnIndex: 1, endColumnIndex: 3 },
        criteria: { 2: HIDES },
      },
    ]);
    await google.batch(id, move("deleteDimension", "COLUMNS", 2));
    expect((await views(id))[0]).not.toHaveProperty("criteria");
    await google.batch(id, move("deleteDimension", "COLUMNS", 1));
    expect(await views(id)).toEqual([]);
  });

  test("comes along with a duplicated tab under an id of its own", async () => {
    const id = await makeBook();
    await google.batch(id, add({ filterViewId: 7, criteria: { 1: HIDES } }));
    await google.batch(id, {
      duplicateSheet: { sourceSheetId: 0, newSheetId: 9, insertSheetIndex: 1 },
    });
    const [copy] = await views(id, 1);
    expect(copy).toMatchObject({ range: { ...SHOWN, sheetId: 9 }, criteria: { 1: HIDES } });
    expect(copy?.filterViewId).not.toBe(7);
  });

  test("is kept between runs", async () => {
    const id = await makeBook();
    await google.batch(id, add({ filterViewId: 7, title: "Giữ", criteria: { 1: HIDES } }));
    const before = google.world.spreadsheets.get(id);
    const after = before && decodeSpreadsheet([...encodeSpreadsheet(before)]);
    expect(after?.sheets[0]?.filterViews).toEqual(before?.sheets[0]?.filterViews);
    expect(after?.sheets[0]?.filterViews).toHaveLength(1);
  });
});
