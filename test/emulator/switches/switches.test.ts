// What is unknown about live Google is played both ways; each answer shows through the public API.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { drive_v3, sheets_v4 } from "googleapis";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SWITCHES, SWITCHES, type Switches } from "../../../src/emulator/switches.ts";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());
beforeEach(() => turn(DEFAULT_SWITCHES));

const turn = (switches: Partial<Switches>) => google.control("switches", switches);
const shown = async () => (await google.call("GET", "/_emulator/switches")).body;

/** A header row locked for everyone but us, and metadata on the tab, on a column and on a row. */
async function lockedBook(): Promise<string> {
  const id = await google.makeBook([
    ["Mã", "Tên", "Số"],
    ["m1", "t1", 1],
  ]);
  const tag = (metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue: "x", location, visibility: "DOCUMENT" },
    },
  });
  const column = { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 2 };
  await google.batch(
    id,
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 7,
          description: "khóa",
          range: { sheetId: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
        },
      },
    },
    tag("tab", { sheetId: 0 }),
    tag("column", { dimensionRange: column }),
    tag("row", { dimensionRange: { ...column, dimension: "ROWS" } }),
  );
  return id;
}

const officer = async (spreadsheetId: string, action: object) =>
  (
    await google.control("officer", {
      spreadsheetId,
      tab: "Sheet1",
      as: "lan@congdoan.example",
      ...action,
    })
  ).status;

interface Attached {
  readonly locks: readonly (number | null | undefined)[];
  readonly tags: readonly (string | null | undefined)[];
}

/** What is attached to each tab, by its title. */
async function readTabs(spreadsheetId: string): Promise<Record<string, Attached>> {
  const { data } = await google.clients.sheets.spreadsheets.get({
    spreadsheetId,
    includeGridData: true,
  });
  return Object.fromEntries(
    (data.sheets ?? []).map(({ properties, protectedRanges, developerMetadata, data: grid }) => {
      const lines = [...(grid?.[0]?.columnMetadata ?? []), ...(grid?.[0]?.rowMetadata ?? [])];
      const all: sheets_v4.Schema$DeveloperMetadata[] = [
        ...(developerMetadata ?? []),
        ...lines.flatMap((line) => line.developerMetadata ?? []),
      ];
      return [
        properties?.title,
        {
          locks: (protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId),
          tags: all.map(({ metadataKey }) => metadataKey),
        },
      ];
    }),
  ) as Record<string, Attached>;
}

const NOTHING: Attached = { locks: [], tags: [] };
const TAGS = ["tab", "column", "row"];

describe("the switches", () => {
  test("begin with their first answers, change one by one, and go back on a reset", async () => {
    const first = Object.fromEntries(
      Object.entries(SWITCHES).map(([name, [answer]]) => [name, answer]),
    );
    expect(await shown()).toEqual(first);
    expect((await turn({ overlap: "one-after-other" })).body).toEqual({
      ...first,
      overlap: "one-after-other",
    });
    await google.control("reset", {});
    expect(await shown()).toEqual(first);
  });

  test("are refused with a sentence when they are unknown", async () => {
    expect(await google.control("switches", { gravity: "off" })).toEqual({
      status: 400,
      body: { error: 'Cannot set switches: Unrecognized key: "gravity"' },
    });
    expect(await google.control("switches", { copiedFile: "keeps", overlap: "maybe" })).toEqual({
      status: 400,
      body: {
        error:
          'Cannot set switches: "overlap": Invalid option: expected one of "both-pass"|"one-after-other"',
      },
    });
    expect((await google.control("switches", [])).status).toBe(400);
    expect((await google.control("switches", { toString: "x" })).status).toBe(400);
    expect(await shown()).toEqual(DEFAULT_SWITCHES);
  });

  test("begin as they were asked for, and are kept between runs", async () => {
    const stateFolder = mkdtempSync(join(tmpdir(), "switches-"));
    const before = await startEmulator({ stateFolder, switches: { copiedFile: "drops" } });
    await before.control("switches", { duplicatedTab: "keeps" });
    await before.close();
    const after = await startEmulator({ stateFolder });
    expect((await after.call("GET", "/_emulator/switches")).body).toEqual({
      ...DEFAULT_SWITCHES,
      copiedFile: "drops",
      duplicatedTab: "keeps",
    });
    await after.close();
  });
});

describe("protectedRangeIds", () => {
  const add = async (protectedRangeId: number) => {
    const { status, body } = await google.batch(await lockedBook(), {
      addProtectedRange: { protectedRange: { protectedRangeId, range: { sheetId: 0 } } },
    });
    const { replies } = body as sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
    return { status, id: replies?.[0]?.addProtectedRange?.protectedRange?.protectedRangeId };
  };

  test("as-asked: the caller's id is taken, and refused when it is not free", async () => {
    expect(await add(8)).toEqual({ status: 200, id: 8 });
    expect((await add(7)).status).toBe(400);
  });

  test("chosen-by-google: another id comes back, and one that is not free is no reason to refuse", async () => {
    await turn({ protectedRangeIds: "chosen-by-google" });
    for (const wanted of [7, 8]) {
      const { status, id } = await add(wanted);
      expect(status).toBe(200);
      expect(id).toBeGreaterThan(0);
      expect(id).not.toBe(wanted);
    }
  });
});

describe("lockedHeader", () => {
  const moves = [
    { action: "insert", column: 2 },
    { action: "move", from: 3, to: 1, dimension: "COLUMNS" },
    { action: "delete", column: 1 },
  ];

  test("holds-columns: none is inserted, moved or deleted through it", async () => {
    const id = await lockedBook();
    for (const move of moves) expect(await officer(id, move)).toBe(400);
    expect((await google.values(id))[0]).toEqual(["Mã", "Tên", "Số"]);
  });

  test("lets-columns-move: they are, but its cells are not written, nor its row moved", async () => {
    await turn({ lockedHeader: "lets-columns-move" });
    const id = await lockedBook();
    for (const move of moves) expect(await officer(id, move)).toBe(200);
    expect((await google.values(id))[0]).toEqual(["Mã", "", "Số"]);
    expect(await officer(id, { action: "set", cell: "A1", value: "x" })).toBe(400);
    expect(await officer(id, { action: "delete", row: 1 })).toBe(400);
    expect(await officer(id, { action: "move", from: 1, to: 3 })).toBe(400);
  });

  test("lets-columns-move: whole locked columns and tabs still hold theirs", async () => {
    await turn({ lockedHeader: "lets-columns-move" });
    const ranges = [
      { startColumnIndex: 0, endColumnIndex: 2 },
      { startRowIndex: 0, endRowIndex: 1_000 },
    ];
    for (const range of ranges) {
      const id = await google.makeBook([["Mã"]]);
      await google.batch(id, {
        addProtectedRange: { protectedRange: { range: { sheetId: 0, ...range } } },
      });
      expect(await officer(id, { action: "delete", column: 1 })).toBe(400);
    }
  });

  test.each(["holds-columns", "lets-columns-move"] as const)(
    "%s: nothing is inserted into a locked tab, not even at its edge",
    async (lockedHeader) => {
      await turn({ lockedHeader });
      const id = await google.makeBook([["Mã"]]);
      await google.batch(id, {
        addProtectedRange: { protectedRange: { range: { sheetId: 0 } } },
      });
      expect(await officer(id, { action: "insert", column: 1 })).toBe(400);
      expect(await officer(id, { action: "insert", row: 1 })).toBe(400);
    },
  );
});

describe("duplicatedTab", () => {
  test.each([
    ["drops", NOTHING],
    ["keeps", { locks: [expect.any(Number) as number], tags: TAGS }],
  ] as const)("%s protections and metadata, for people and for the API", async (answer, copy) => {
    await turn({ duplicatedTab: answer });
    const id = await lockedBook();
    expect(await officer(id, { action: "duplicate", to: "Bản sao" })).toBe(200);
    await google.batch(id, { duplicateSheet: { sourceSheetId: 0, newSheetName: "Bản khác" } });
    const tabs = await readTabs(id);
    expect(tabs).toEqual({
      Sheet1: { locks: [7], tags: TAGS },
      "Bản sao": copy,
      "Bản khác": copy,
    });
    const locks = Object.values(tabs).flatMap((tab) => tab.locks);
    expect(new Set(locks).size).toBe(locks.length);
  });
});

describe("restoredVersion", () => {
  /** Puts the book back to before its lock was moved to another and its tag taken away. */
  const restore = async (answer: Switches["restoredVersion"]) => {
    await turn({ restoredVersion: answer });
    const id = await lockedBook();
    const { body } = await google.call("GET", `/_emulator/versions?spreadsheetId=${id}`);
    const [{ version } = { version: 0 }] = body as { version: number }[];
    await google.batch(
      id,
      { deleteProtectedRange: { protectedRangeId: 7 } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 9, range: { sheetId: 0 } } } },
      {
        deleteDeveloperMetadata: {
          dataFilter: { developerMetadataLookup: { metadataKey: "column" } },
        },
      },
      { updateCells: { start: { sheetId: 0 }, rows: [{ values: [{}] }], fields: "*" } },
    );
    expect(await officer(id, { action: "restore", version })).toBe(200);
    expect((await google.values(id))[0]?.[0]).toBe("Mã");
    return (await readTabs(id))["Sheet1"];
  };

  test("keeps: protections with their ids, and metadata, as they were", async () => {
    expect(await restore("keeps")).toEqual({ locks: [7], tags: TAGS });
  });
  test("drops: none of them is there afterwards", async () => {
    expect(await restore("drops")).toEqual(NOTHING);
  });
  test("leaves-current: the protections of now stay, metadata is as it was", async () => {
    expect(await restore("leaves-current")).toEqual({ locks: [9], tags: TAGS });
  });
});

describe("copiedFile", () => {
  test.each([
    ["keeps", { locks: [7], tags: TAGS }],
    ["drops", NOTHING],
  ] as const)("%s protections and metadata", async (answer, copy) => {
    await turn({ copiedFile: answer });
    const id = await lockedBook();
    const { body } = await google.call(
      "POST",
      `/drive/v3/files/${id}/copy?supportsAllDrives=true`,
      {},
    );
    const copied = (body as drive_v3.Schema$File).id ?? "";
    expect(await readTabs(copied)).toEqual({ Sheet1: copy });
    expect(await google.values(copied)).toEqual(await google.values(id));
    expect(await readTabs(id)).toEqual({ Sheet1: { locks: [7], tags: TAGS } });
  });
});
