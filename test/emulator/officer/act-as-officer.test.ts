// An officer does in a book what a person can, and is refused what Google refuses.
import type { sheets_v4 } from "googleapis";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const REFUSED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
const OFFICER = "lan@congdoan.example";

const google = await startEmulator();
afterAll(() => google.close());
let id: string;

/** The header row and the tenth are locked; the header is frozen. */
beforeEach(async () => {
  id = await google.makeBook([
    ["Mã", "Kết quả", "Số"],
    ["m1", "Hợp lệ", 3],
    ["m2", "Trùng", 1],
    ["m3", "", 2],
  ]);
  const lock = (protectedRangeId: number, description: string, range: object) => ({
    addProtectedRange: {
      protectedRange: { protectedRangeId, description, range: { sheetId: 0, ...range } },
    },
  });
  await google.batch(
    id,
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: "gridProperties.frozenRowCount",
      },
    },
    { updateSpreadsheetProperties: { properties: { locale: "vi_VN" }, fields: "locale" } },
    lock(1, "tiêu đề", { startRowIndex: 0, endRowIndex: 1 }),
    lock(2, "dòng cuối", { startRowIndex: 9, endRowIndex: 10 }),
  );
});

const act = async (action: object) =>
  google.control("officer", { spreadsheetId: id, tab: "Sheet1", as: OFFICER, ...action });
const done = async (action: object) => expect(await act(action)).toEqual({ status: 200, body: {} });
const refused = async (action: object, error: string | RegExp = REFUSED) =>
  expect(await act(action)).toEqual({
    status: 400,
    body: { error: typeof error === "string" ? error : (expect.stringMatching(error) as string) },
  });
const read = async (fields: string, ranges?: string[]): Promise<sheets_v4.Schema$Spreadsheet> => {
  const query = { spreadsheetId: id, fields, ...(ranges && { ranges }) };
  return (await google.clients.sheets.spreadsheets.get(query)).data;
};
const protections = async (tab = 0) =>
  ((await read("sheets.protectedRanges")).sheets?.[tab]?.protectedRanges ?? []).map(
    ({ description }) => description,
  );
const titles = async () =>
  (await read("sheets.properties.title")).sheets?.map(({ properties }) => properties?.title);

describe("an officer", () => {
  test("sets a cell, read in the book's locale, and no locked one", async () => {
    await done({ action: "set", row: 4, column: "Kết quả", value: "1,5" });
    await done({ action: "set", cell: "C4", value: "20/11/2026" });
    expect((await google.values(id))[3]).toEqual(["m3", 1.5, 46_346]);
    await refused({ action: "set", cell: "B1", value: "x" });
    await refused({ action: "set", value: "x" }, "Say which cell: cell, or row and column");
  });

  test("points at a row by what it holds, wherever it was moved", async () => {
    const where = { column: "Mã", value: "m2" };
    await done({ action: "move", from: 3, to: 2 });
    await done({ action: "set", where, column: "Kết quả", value: "Đã xem" });
    expect((await google.values(id))[1]).toEqual(["m2", "Đã xem", 1]);
    await done({ action: "delete", where });
    expect((await google.values(id)).map(([first]) => first)).toEqual(["Mã", "m1", "m3"]);
    const error = 'There is no row with "m2" in "Mã"';
    await refused({ action: "set", where, column: "Kết quả", value: "x" }, error);
    await refused({ action: "delete", where, row: 2, column: "Mã" }, error);
  });

  test("inserts a row and types into it at once", async () => {
    await done({ action: "insert", row: 3, values: { Số: "1,5", Mã: "của tôi" } });
    expect((await google.values(id)).slice(1, 4)).toEqual([
      ["m1", "Hợp lệ", 3],
      ["của tôi", "", 1.5],
      ["m2", "Trùng", 1],
    ]);
    await refused({ action: "insert", row: 3, values: { Lạ: "x" } }, 'There is no column "Lạ"');
    expect(await google.values(id)).toHaveLength(5);
  });

  test("pastes a block past the edge, and not over locked cells", async () => {
    const values = [["x", "y"], ["z"]];
    await done({ action: "paste", cell: "Z1000", values });
    const { sheets } = await read("sheets.properties.gridProperties(rowCount,columnCount)");
    expect(sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 1_001, columnCount: 27 });
    expect(await google.values(id, "Sheet1!Z1000:AA1001")).toEqual(values);
    await refused({ action: "paste", cell: "B9", values });
    expect(await google.values(id, "Sheet1!B9:C10")).toEqual([]);
  });

  test("sorts below a locked header, and not through locked rows", async () => {
    await refused({ action: "sort", column: "Số" });
    await done({ action: "unprotect", cell: "A10", role: "manager" });
    await done({ action: "sort", column: "Số" });
    expect((await google.values(id)).map(([first]) => first)).toEqual(["Mã", "m2", "m3", "m1"]);
    await done({ action: "sort", column: "A", order: "DESCENDING" });
    expect((await google.values(id)).map(([first]) => first)).toEqual(["Mã", "m3", "m2", "m1"]);
    await refused({ action: "sort", column: "Lạ" }, 'There is no column "Lạ"');
  });

  test("filters column by column under a locked header, and takes the filter off", async () => {
    const hidden = async () =>
      (
        await read("sheets(basicFilter,data.rowMetadata.hiddenByFilter)", ["A1:A4"])
      ).sheets?.[0]?.data?.[0]?.rowMetadata?.map(({ hiddenByFilter }) => hiddenByFilter ?? false);
    await done({ action: "filter", column: "Kết quả", hiddenValues: ["Trùng"] });
    expect(await hidden()).toEqual([false, false, true, false]);
    await done({ action: "filter", column: "Mã", hiddenValues: ["m3"] });
    expect((await hidden())?.filter(Boolean)).toHaveLength(2);
    await done({ action: "filter", clear: true });
    expect(await hidden()).toEqual([false, false, false, false]);
    await refused({ action: "filter", column: 999 }, 'There is no column "999"');
  });

  test("hides rows and columns, and shows them again", async () => {
    const hidden = async () => {
      const { sheets } = await read(
        "sheets.data(rowMetadata.hiddenByUser,columnMetadata.hiddenByUser)",
        ["A1:B2"],
      );
      const { rowMetadata, columnMetadata } = sheets?.[0]?.data?.[0] ?? {};
      return [rowMetadata, columnMetadata].map((all) => all?.map((one) => one.hiddenByUser));
    };
    await done({ action: "hide", rows: [2], columns: ["B"] });
    expect(await hidden()).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
    await done({ action: "hide", rows: [2], columns: ["Kết quả"], show: true });
    expect(await hidden()).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    await refused({ action: "hide", columns: ["Lạ"] }, 'There is no column "Lạ"');
  });

  test("inserts rows and columns, and no column through a locked header", async () => {
    await done({ action: "insert", row: 2, count: 2 });
    await done({ action: "insert", column: "Mã" });
    expect((await google.values(id)).map((row) => row[1])).toEqual([
      "Mã",
      undefined,
      undefined,
      "m1",
      "m2",
      "m3",
    ]);
    await google.batch(id, {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: 1,
          range: { sheetId: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 4 },
        },
        fields: "range",
      },
    });
    await refused({ action: "insert", column: "Số" });
    await refused({ action: "insert" }, "Say either row or column");
  });

  test("inserts below the last row and right of the last column", async () => {
    await done({ action: "insert", row: 1_001 });
    await done({ action: "insert", column: 27 });
    const { sheets } = await read("sheets.properties.gridProperties(rowCount,columnCount)");
    expect(sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 1_001, columnCount: 27 });
    await refused({ action: "insert", row: 1_003 }, /larger than current grid size/);
  });

  test("deletes rows, and nothing that holds locked cells", async () => {
    await done({ action: "delete", row: 3 });
    expect((await google.values(id)).map(([first]) => first)).toEqual(["Mã", "m1", "m3"]);
    await refused({ action: "delete", column: "Số" });
    await refused({ action: "delete", row: 1 });
  });

  test("moves a row to where another is, and no locked one", async () => {
    await done({ action: "move", from: 2, to: 4 });
    expect((await google.values(id)).map(([first]) => first)).toEqual(["Mã", "m2", "m3", "m1"]);
    await refused({ action: "move", from: "Mã", to: "Số", dimension: "COLUMNS" });
    await refused({ action: "move", from: "Mã", to: 3 }, 'There is no row "Mã"');
  });

  test("renames a tab, to no title that is taken", async () => {
    await google.batch(id, { addSheet: { properties: { title: "Khác" } } });
    await refused({ action: "rename", to: "Khác" }, /already exists/);
    await done({ action: "rename", to: "Sáng kiến 2026" });
    expect(await titles()).toEqual(["Sáng kiến 2026", "Khác"]);
    await refused({ action: "rename", to: "x" }, 'There is no tab "Sheet1"');
  });

  test("duplicates a tab, locked or not; the copy stands to its right", async () => {
    await google.batch(id, { addSheet: { properties: { title: "Khác" } } });
    await done({ action: "duplicate" });
    await done({ action: "duplicate" });
    await done({ action: "duplicate", to: "Nháp" });
    expect(await titles()).toEqual([
      "Sheet1",
      "Nháp",
      "Bản sao của Sheet1 1",
      "Bản sao của Sheet1",
      "Khác",
    ]);
    expect(await google.values(id, "Nháp")).toEqual(await google.values(id));
    await refused({ action: "duplicate", to: "Khác" }, /already exists/);
  });

  test("removes a tab, and none that holds locked cells", async () => {
    await done({ action: "duplicate", to: "Nháp" });
    await refused({ action: "removeTab" });
    await done({ action: "removeTab", tab: "Nháp" });
    expect(await titles()).toEqual(["Sheet1"]);
    await refused({ action: "removeTab", role: "manager" }, /remove all the visible sheets/);
  });

  test("removes a protection only as its editor or as a manager of the shared drive", async () => {
    await refused({ action: "unprotect", description: "tiêu đề" });
    await refused({ action: "unprotect", protectedRangeId: 2 });
    await refused({ action: "unprotect", cell: "A5" }, "There is no such protection in the tab");
    expect(await protections()).toEqual(["tiêu đề", "dòng cuối"]);
    await done({ action: "unprotect", description: "tiêu đề", role: "manager" });
    await google.batch(id, {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 2, editors: { users: [OFFICER] } },
        fields: "editors",
      },
    });
    await done({ action: "unprotect", protectedRangeId: 2 });
    expect(await protections()).toEqual([]);
    await done({ action: "set", cell: "A1", value: "Mã số" });
  });

  test("writes into what is locked as a manager of the shared drive", async () => {
    await done({ action: "set", cell: "A1", value: "Mã số", role: "manager" });
    expect((await google.values(id))[0]?.[0]).toBe("Mã số");
  });

  test("restores the file as it was at a version or some minutes ago", async () => {
    const versions = async () =>
      (await google.call("GET", `/_emulator/versions?spreadsheetId=${id}`)).body as {
        version: number;
        by: string;
      }[];
    const [before] = await versions();
    await google.control("clock", { advanceMs: 600_000 });
    await done({ action: "set", cell: "B2", value: "Trùng" });
    await done({ action: "duplicate", to: "Nháp" });
    expect((await versions()).map(({ by }) => by).slice(0, 3)).toEqual([
      OFFICER,
      OFFICER,
      google.world.serviceAccount.client_email,
    ]);
    const restore = { action: "restore", tab: undefined };
    await done({ ...restore, version: before?.version });
    expect(await titles()).toEqual(["Sheet1"]);
    expect((await google.values(id))[1]).toEqual(["m1", "Hợp lệ", 3]);
    await done({ action: "set", cell: "B2", value: "Trùng" });
    await done({ ...restore, minutesAgo: 5 });
    expect((await google.values(id))[1]).toEqual(["m1", "Hợp lệ", 3]);
    await refused({ ...restore, version: 9_999 }, "There is no version 9999");
    await refused({ ...restore, minutesAgo: 60 }, "There is no version of 60 minutes ago");
    await refused(restore, "Say either version or minutesAgo");
  });
});

describe("the owner of a file outside the shared drive", () => {
  test("may remove every protection, whoever a stranger says to be", async () => {
    const own = await startEmulator({ ownDrive: true });
    try {
      const { body } = await own.call("POST", "/drive/v3/files", {
        name: "Của tôi",
        mimeType: "application/vnd.google-apps.spreadsheet",
      });
      const { id: spreadsheetId } = body as { id: string };
      await own.batch(spreadsheetId, {
        addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } },
      });
      const unprotect = (person: object) =>
        own.control("officer", {
          spreadsheetId,
          tab: "Sheet1",
          action: "unprotect",
          cell: "A1",
          ...person,
        });
      expect((await unprotect({ as: OFFICER, role: "manager" })).body).toEqual({ error: REFUSED });
      expect((await unprotect({ as: own.world.serviceAccount.client_email })).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});

describe("an action that cannot be read", () => {
  test.each([
    [{ action: "dance" }, /^Cannot act as officer: "action": .* Expected 'set' \| 'sort'/],
    [
      { action: "sort" },
      'Cannot act as officer: "column": Expected a text or a whole number from 1',
    ],
    [{ action: "hide", rows: "2" }, /^Cannot act as officer: "rows": .* expected array/],
    [{ action: "hide" }, "Say which rows or columns"],
    [
      { action: "paste", cell: "A1", values: ["x"] },
      /^Cannot act as officer: "values.0": .* expected array/,
    ],
    [{ action: "delete", row: -1 }, /^Cannot act as officer: "row": Too small/],
    [
      { action: "removeTab", role: "king" },
      /^Cannot act as officer: "role": .* expected "manager"/,
    ],
    [{ action: "removeTab", as: 7 }, /^Cannot act as officer: "as": .* expected string/],
    [{ action: "removeTab", spreadsheetId: "x" }, 'There is no spreadsheet "x"'],
  ])("is refused with a sentence: %j", async (action, error) => {
    expect((await act(action)).status).toBe(400);
    await refused(action, error);
  });
});
