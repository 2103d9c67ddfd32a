// A basic filter hides and sorts rows, and follows what it stands on.
import type { sheets_v4 } from "googleapis";
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const DATE = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };
const ROWS = [
  ["Mã", "Tiền", "Ngày"],
  ["an", 1.5, 45_292],
  ["Ân", 20, 45_293.5],
  ["bình", "", 45_300],
  ["", 300, ""],
];

async function makeBook(): Promise<string> {
  const id = await google.makeBook(ROWS);
  const range = { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 };
  await google.batch(
    id,
    { updateSpreadsheetProperties: { properties: { locale: "vi_VN" }, fields: "locale" } },
    { repeatCell: { range, cell: { userEnteredFormat: DATE }, fields: "userEnteredFormat" } },
  );
  return id;
}
const RANGE = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 5,
  startColumnIndex: 0,
  endColumnIndex: 3,
};
const filter = (columnIndex: number, filterCriteria: object, more: object = {}) => ({
  setBasicFilter: {
    filter: { range: RANGE, filterSpecs: [{ columnIndex, filterCriteria }], ...more },
  },
});
const condition = (type: string, ...values: string[]) => ({
  condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
});

/** The rows hidden, counted from 1 as on the screen. */
async function hidden(spreadsheetId: string): Promise<number[]> {
  const { data } = await google.clients.sheets.spreadsheets.get({
    spreadsheetId,
    ranges: ["A1:A8"],
    fields: "sheets.data.rowMetadata.hiddenByFilter",
  });
  const rows = data.sheets?.[0]?.data?.[0]?.rowMetadata ?? [];
  return rows.flatMap(({ hiddenByFilter }, i) => (hiddenByFilter ? [i + 1] : []));
}
async function basicFilter(
  spreadsheetId: string,
): Promise<sheets_v4.Schema$BasicFilter | undefined> {
  const { data } = await google.clients.sheets.spreadsheets.get({ spreadsheetId });
  return data.sheets?.[0]?.basicFilter;
}

describe("setBasicFilter", () => {
  test.each<[string, number, object, number[]]>([
    ["listed values", 0, { hiddenValues: ["an", ""] }, [2, 5]],
    [
      "a listed value that meets the condition",
      1,
      { hiddenValues: ["20"], ...condition("NUMBER_GREATER", "2") },
      [2, 3, 4],
    ],
    ["BLANK", 1, condition("BLANK"), [2, 3, 5]],
    ["NOT_BLANK", 1, condition("NOT_BLANK"), [4]],
    ["TEXT_EQ", 0, condition("TEXT_EQ", "ÂN"), [2, 4, 5]],
    ["TEXT_CONTAINS", 0, condition("TEXT_CONTAINS", "n"), [5]],
    ["TEXT_NOT_CONTAINS", 0, condition("TEXT_NOT_CONTAINS", "n"), [2, 3, 4]],
    ["TEXT_STARTS_WITH", 0, condition("TEXT_STARTS_WITH", "b"), [2, 3, 5]],
    ["TEXT_ENDS_WITH", 0, condition("TEXT_ENDS_WITH", "nh"), [2, 3, 5]],
    ["NUMBER_EQ, as typed in the locale", 1, condition("NUMBER_EQ", "1,5"), [3, 4, 5]],
    ["NUMBER_NOT_EQ", 1, condition("NUMBER_NOT_EQ", "20"), [3, 4]],
    ["NUMBER_GREATER_THAN_EQ", 1, condition("NUMBER_GREATER_THAN_EQ", "20"), [2, 4]],
    ["NUMBER_LESS", 1, condition("NUMBER_LESS", "20"), [3, 4, 5]],
    ["NUMBER_LESS_THAN_EQ", 1, condition("NUMBER_LESS_THAN_EQ", "20"), [4, 5]],
    ["NUMBER_BETWEEN", 1, condition("NUMBER_BETWEEN", "2", "20"), [2, 4, 5]],
    ["NUMBER_NOT_BETWEEN", 1, condition("NUMBER_NOT_BETWEEN", "2", "20"), [3, 4]],
    ["DATE_EQ, whatever the time", 2, condition("DATE_EQ", "2/1/2024"), [2, 4, 5]],
    ["DATE_BEFORE", 2, condition("DATE_BEFORE", "2/1/2024"), [3, 4, 5]],
    ["DATE_AFTER", 2, condition("DATE_AFTER", "2/1/2024"), [2, 3, 5]],
  ])("hides by %s, never the header", async (_name, column, criteria, rows) => {
    const id = await makeBook();
    expect((await google.batch(id, filter(column, criteria))).status).toBe(200);
    expect(await hidden(id)).toEqual(rows);
  });

  test("reads the older criteria, lets filterSpecs win over them, and shows both", async () => {
    const id = await makeBook();
    const an = { hiddenValues: ["an"] };
    await google.batch(id, { setBasicFilter: { filter: { range: RANGE, criteria: { 0: an } } } });
    expect(await hidden(id)).toEqual([2]);
    expect(await basicFilter(id)).toMatchObject({
      criteria: { 0: an },
      filterSpecs: [{ columnIndex: 0, filterCriteria: an }],
    });
    const twenty = { hiddenValues: ["20"] };
    await google.batch(id, filter(1, twenty, { criteria: { 0: an } }));
    expect(await hidden(id)).toEqual([3]);
    expect((await basicFilter(id))?.criteria).toEqual({ 1: twenty });
  });

  test("sorts the rows under the header", async () => {
    const id = await makeBook();
    await google.batch(id, {
      setBasicFilter: {
        filter: { range: RANGE, sortSpecs: [{ dimensionIndex: 1, sortOrder: "DESCENDING" }] },
      },
    });
    expect(await google.values(id, "A1:A5")).toEqual([["Mã"], [], ["Ân"], ["an"], ["bình"]]);
  });

  test("refuses a condition with too few values and names what is not built", async () => {
    const id = await makeBook();
    const words = async (criteria: object) =>
      (await google.batch(id, filter(1, criteria))).body as { error: { code: number } };
    expect((await words(condition("NUMBER_BETWEEN", "2"))).error.code).toBe(400);
    expect((await words(condition("NUMBER_EQ", "nhiều"))).error.code).toBe(400);
    expect((await words(condition("CUSTOM_FORMULA", "=A1>1"))).error.code).toBe(501);
    expect((await words({ visibleBackgroundColor: { red: 1 } })).error.code).toBe(501);
    expect(await basicFilter(id)).toBeUndefined();
  });
});

describe("a basic filter", () => {
  const change = (kind: "insertDimension" | "deleteDimension", dimension: string, at: number) => ({
    [kind]: { range: { sheetId: 0, dimension, startIndex: at, endIndex: at + 1 } },
  });

  test("keeps its rows hidden as they move, and shows rows that are inserted", async () => {
    const id = await makeBook();
    await google.batch(id, filter(0, { hiddenValues: ["an", "bình"] }));
    await google.batch(
      id,
      change("insertDimension", "ROWS", 1),
      change("deleteDimension", "ROWS", 3),
    );
    expect(await hidden(id)).toEqual([3, 4]);
    expect((await basicFilter(id))?.range).toMatchObject({ startRowIndex: 0, endRowIndex: 5 });
  });

  test("follows its columns, and shows what a deleted column had hidden", async () => {
    const id = await makeBook();
    await google.batch(
      id,
      filter(1, { hiddenValues: ["20"] }, { sortSpecs: [{ dimensionIndex: 1 }] }),
    );
    await google.batch(id, change("insertDimension", "COLUMNS", 0));
    expect(await basicFilter(id)).toMatchObject({
      criteria: { 2: { hiddenValues: ["20"] } },
      sortSpecs: [{ dimensionIndex: 2 }],
    });
    await google.batch(id, change("deleteDimension", "COLUMNS", 2));
    expect(await hidden(id)).toEqual([]);
    expect(await basicFilter(id)).not.toHaveProperty("sortSpecs");
  });

  test("goes by clearBasicFilter, and its rows come back", async () => {
    const id = await makeBook();
    await google.batch(id, filter(0, { hiddenValues: ["an"] }));
    await google.batch(id, { clearBasicFilter: { sheetId: 0 } });
    expect(await hidden(id)).toEqual([]);
    expect(await basicFilter(id)).toBeUndefined();
  });
});
