// Tagging a book of the emulator again.
import type { sheets_v4 } from "googleapis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildBook } from "../../../src/cli/apply/build-book.ts";
import { tagAgain, type Tagging } from "../../../src/cli/apply/tag-again.ts";
import type { WantedBook } from "../../../src/cli/apply/wanted.ts";
import type { Google } from "../../../src/cli/google/open-google.ts";
import { listProvincialFederations } from "../../../src/domain/federations/list-provincial-federations.ts";
import { programme1Trieu2022 as programme } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { initiativeColumns } from "../../../src/domain/sheet.ts";
import { serve, type Served } from "../../../src/emulator/serve.ts";
import { openClients } from "./open-clients.ts";

const [hanoi] = listProvincialFederations("p34");
const federation: WantedBook = { programme, home: hanoi ?? "national" };
const WRITE = "sheets.spreadsheets.batchUpdate";
const TAGS = ["sk.book", "sk.tab", "sk.header", "sk.column"];

let served: Served;
let google: Google;
let sheets: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  served = await serve({ quota: false });
  google = await openClients(served);
  ({ sheets } = google);
});
afterAll(() => served.close());
beforeEach(() => open(federation));

async function open({ home }: WantedBook): Promise<void> {
  const { data } = await google.drive.files.create({
    supportsAllDrives: true,
    fields: "id",
    requestBody: {
      name: "Sổ",
      mimeType: "application/vnd.google-apps.spreadsheet",
      parents: ["0AK9SharedDriveOfTheUnion"],
    },
  });
  spreadsheetId = data.id ?? "";
  const editors = [google.email];
  await change(...buildBook({ deployment: "thu", programme, home, editors }));
}

async function change(...requests: sheets_v4.Schema$Request[]): Promise<void> {
  await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
}

const untag = (keys: readonly string[] = TAGS) =>
  change(
    ...keys.map((metadataKey) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } },
    })),
  );

const tag = (book = federation): Promise<Tagging> => tagAgain(sheets, "thu", book, spreadsheetId);

async function officer(action: Record<string, unknown>): Promise<void> {
  const who = { spreadsheetId, tab: "Sáng kiến", as: "Chị Hoa", role: "manager" };
  const { status } = await fetch(`${served.url}/_emulator/officer`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...who, ...action }),
  });
  expect(status).toBe(200);
}

/** Discovery ids of what was asked of Google so far. */
async function readCalls(): Promise<readonly string[]> {
  const answer = await fetch(`${served.url}/_emulator/requests`);
  return ((await answer.json()) as { method: string }[]).map(({ method }) => method);
}

/** Every tag and what it is on, in an order of their own. */
async function readAllTags(): Promise<readonly string[]> {
  const { data } = await sheets.spreadsheets.developerMetadata.search({
    spreadsheetId,
    requestBody: {
      dataFilters: TAGS.map((metadataKey) => ({ developerMetadataLookup: { metadataKey } })),
    },
  });
  return (data.matchedDeveloperMetadata ?? [])
    .map(({ developerMetadata: { metadataKey, metadataValue, location, visibility } = {} }) =>
      JSON.stringify([metadataKey, metadataValue, location, visibility]),
    )
    .toSorted();
}

/** Cells, notes, locks and tabs: everything in the file but its tags and its looks. */
async function readContent(): Promise<string> {
  const { data } = await sheets.spreadsheets.get({
    spreadsheetId,
    fields:
      "properties,sheets(properties,protectedRanges,data(rowData(values(userEnteredValue,note))))",
  });
  return JSON.stringify(data);
}

const write = (sheetId: number, rowIndex: number, columnIndex: number, stringValue: string) =>
  change({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: "userEnteredValue",
    },
  });

/** A client before whose every batch something happens. */
async function openClientAfter(happen: () => Promise<void>): Promise<sheets_v4.Sheets> {
  const client = (await openClients(served)).sheets;
  Object.defineProperty(client.spreadsheets, "batchUpdate", {
    value: async (given: sheets_v4.Params$Resource$Spreadsheets$Batchupdate) => {
      await happen();
      return sheets.spreadsheets.batchUpdate(given);
    },
  });
  return client;
}

const why = async (book?: WantedBook): Promise<string> => {
  const before = [await readAllTags(), await readContent()];
  const tagging = await tag(book);
  expect([await readAllTags(), await readContent()]).toEqual(before);
  return tagging.kind === "unfit" ? tagging.why : tagging.kind;
};

describe("tagAgain", () => {
  it("asks once about a book that has its tags, and writes nothing", async () => {
    const before = (await readCalls()).length;
    expect(await tag()).toEqual({ kind: "whole" });
    expect((await readCalls()).slice(before)).toEqual([
      "sheets.spreadsheets.developerMetadata.search",
    ]);
  });

  it.each([
    ["a federation's book", federation],
    ["the nation's book", { programme, home: "national" } as const],
  ])("gives %s the tags it was born with, in one batch, and nothing else", async (_what, book) => {
    await open(book);
    const born = await readAllTags();
    await untag();
    expect(await readAllTags()).toEqual([]);
    const content = await readContent();
    const before = (await readCalls()).length;
    expect(await tag(book)).toEqual({ kind: "tagged", tags: born.length });
    const calls = (await readCalls()).slice(before);
    expect(calls.filter((call) => call === WRITE)).toHaveLength(1);
    expect(await readAllTags()).toEqual(born);
    expect(await readContent()).toEqual(content);
    expect(await tag(book)).toEqual({ kind: "whole" });
  });

  it.each(TAGS)("adds only what is missing, such as %s", async (key) => {
    const born = await readAllTags();
    await untag([key]);
    expect((await tag()).kind).toBe("tagged");
    expect(await readAllTags()).toEqual(born);
  });

  it("finds tabs that were renamed, a header below other rows, and columns that were moved", async () => {
    await officer({ action: "rename", to: "Năm nay" });
    await change(
      {
        insertDimension: {
          range: { sheetId: 101, dimension: "ROWS", startIndex: 0, endIndex: 2 },
        },
      },
      {
        insertDimension: {
          range: { sheetId: 105, dimension: "ROWS", startIndex: 0, endIndex: 1 },
        },
      },
      {
        moveDimension: {
          source: { sheetId: 101, dimension: "COLUMNS", startIndex: 7, endIndex: 8 },
          destinationIndex: 20,
        },
      },
    );
    const stood = await readAllTags();
    await untag();
    expect((await tag()).kind).toBe("tagged");
    expect(await readAllTags()).toEqual(stood);
  });

  it("leaves a column that its owner renamed as it is tagged", async () => {
    await write(101, 0, 7, "Tên đề tài");
    const born = await readAllTags();
    await untag(["sk.book", "sk.tab", "sk.header"]);
    expect(await why()).toMatch(/"Sáng kiến" lacks "Tên sáng kiến"/);
    await write(101, 0, 7, "Tên sáng kiến");
    await tag();
    expect(await readAllTags()).toEqual(born);
    await write(101, 0, 7, "Tên đề tài");
    await untag(["sk.book", "sk.tab"]);
    expect((await tag()).kind).toBe("tagged");
    expect(await readAllTags()).toEqual(born);
  });

  it("does without a tab that only shows things", async () => {
    await change({ deleteSheet: { sheetId: 106 } });
    await untag();
    expect((await tag()).kind).toBe("tagged");
    expect(await tag()).toEqual({ kind: "whole" });
  });

  it("takes no copy of a tab for the tab", async () => {
    await officer({ action: "duplicate" });
    await change({ deleteSheet: { sheetId: 101 } });
    expect(await why()).toMatch(/the tab "Sáng kiến" is gone, so restore it/);
  });

  it.each<[string, RegExp, () => Promise<unknown>]>([
    [
      "a title is missing",
      /the header row of "Sáng kiến" lacks "Tác giả", so put back .*; then run apply again$/,
      () => write(101, 0, 8, "Người viết"),
    ],
    [
      "a title is almost right",
      /the header row of "Cần sửa" lacks "Mã hồ sơ"/,
      () => write(102, 0, 0, "Mã hồ sơ "),
    ],
    [
      "a title stands twice",
      /the header row of "Sáng kiến" has more than once "Ghi chú", so rename/,
      () => write(101, 0, 29, "Ghi chú"),
    ],
    ["a tab is gone", /the tab "Cần sửa" is gone/, () => change({ deleteSheet: { sheetId: 102 } })],
    [
      "a header row is gone",
      /"Đơn vị" has no header row/,
      () =>
        change({
          deleteDimension: {
            range: { sheetId: 104, dimension: "ROWS", startIndex: 0, endIndex: 1 },
          },
        }),
    ],
    [
      "a header row was copied",
      /"Sáng kiến" has the same titles on rows 1 and 4/,
      () =>
        change({
          updateCells: {
            start: { sheetId: 101, rowIndex: 3, columnIndex: 0 },
            rows: [
              {
                values: initiativeColumns(programme).map(({ title }) => ({
                  userEnteredValue: { stringValue: title },
                })),
              },
            ],
            fields: "userEnteredValue",
          },
        }),
    ],
    [
      "nothing tells how old the version is",
      /neither "Tổng hợp" nor "Hướng dẫn" has the note/,
      () =>
        change({
          updateCells: {
            start: { sheetId: 105, rowIndex: 0, columnIndex: 0 },
            rows: [{ values: [{}] }],
            fields: "note",
          },
        }),
    ],
  ])("changes nothing and says what to do when %s", async (_what, sentence, spoil) => {
    await spoil();
    await untag();
    expect(await why()).toMatch(sentence);
  });

  it.each([
    ["another deployment's", { deployment: "khac", programme: programme.id, home: hanoi?.id }],
    ["another federation's", { deployment: "thu", programme: programme.id, home: "p34-79" }],
  ])("never touches a file that says it is %s", async (_whose, identity) => {
    await untag();
    await change({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: "sk.book",
          metadataValue: JSON.stringify(identity),
          location: { spreadsheet: true },
          visibility: "DOCUMENT",
        },
      },
    });
    expect(await why()).toMatch(/says that it is another book/);
  });

  it("does not take a column that is known as another one, whatever its title says", async () => {
    await change({
      deleteDimension: {
        range: { sheetId: 101, dimension: "COLUMNS", startIndex: 8, endIndex: 9 },
      },
    });
    await write(101, 0, 7, "Tác giả");
    expect(await why()).toMatch(/lacks "Tác giả"/);
  });

  it("takes its tags back when people moved columns in between", async () => {
    await untag();
    const crowded = await openClientAfter(() =>
      officer({ action: "move", dimension: "COLUMNS", from: 9, to: 20 }),
    );
    expect(await tagAgain(crowded, "thu", federation, spreadsheetId)).toMatchObject({
      kind: "unfit",
      why: expect.stringMatching(/people moved its columns/),
    });
    expect(await readAllTags()).toEqual([]);
    expect((await tag()).kind).toBe("tagged");
  });
});
