// Developer metadata is put, found, changed and taken away.
import type { sheets_v4 } from "googleapis";
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const line = (dimension: string, startIndex: number, endIndex = startIndex + 1) => ({
  dimensionRange: { sheetId: 0, dimension, startIndex, endIndex },
});
const create = (metadataKey: string, location: object, more: object = {}) => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, visibility: "DOCUMENT", location, ...more },
  },
});

async function makeTagged(): Promise<string> {
  const id = await google.makeBook([["a", "b"]]);
  await google.batch(
    id,
    create("file", { spreadsheet: true }),
    create("tab", { sheetId: 0 }),
    create("row3", line("ROWS", 3), { metadataValue: "3" }),
    create("row4", line("ROWS", 4)),
    create("column1", line("COLUMNS", 1), { visibility: "PROJECT" }),
  );
  return id;
}
async function search(
  spreadsheetId: string,
  ...dataFilters: sheets_v4.Schema$DataFilter[]
): Promise<string> {
  const { data } = await google.clients.sheets.spreadsheets.developerMetadata.search({
    spreadsheetId,
    requestBody: { dataFilters },
  });
  return (data.matchedDeveloperMetadata ?? [])
    .map(({ developerMetadata }) => developerMetadata?.metadataKey)
    .join(" ");
}
const lookup = (developerMetadataLookup: object) => ({ developerMetadataLookup });

describe("developerMetadata.search", () => {
  test("finds by key, value, visibility, type and place", async () => {
    const id = await makeTagged();
    expect(await search(id, lookup({ metadataKey: "row3", metadataValue: "3" }))).toBe("row3");
    expect(await search(id, lookup({ metadataKey: "row3", metadataValue: "4" }))).toBe("");
    expect(await search(id, lookup({ visibility: "PROJECT" }))).toBe("column1");
    expect(await search(id, lookup({ locationType: "ROW" }))).toBe("row3 row4");
    expect(await search(id, { a1Range: "A4:A4" })).toBe("row3");
    expect(await search(id, { gridRange: { sheetId: 0, startRowIndex: 4 } })).toBe("row4 column1");
  });

  test("takes a place with all that crosses it, unless it is to be exact", async () => {
    const id = await makeTagged();
    const at = (metadataLocation: object, locationMatchingStrategy?: string) =>
      search(id, lookup({ metadataLocation, locationMatchingStrategy }));
    expect(await at(line("ROWS", 3))).toBe("tab row3 column1");
    expect(await at(line("ROWS", 3), "INTERSECTING_LOCATION")).toBe("tab row3 column1");
    expect(await at(line("ROWS", 3), "EXACT_LOCATION")).toBe("row3");
    expect(await at({ sheetId: 0 })).toBe("tab row3 row4 column1");
    expect(await at({ sheetId: 0 }, "EXACT_LOCATION")).toBe("tab");
    expect(await at({ spreadsheet: true })).toBe("file");
  });
});

describe("createDeveloperMetadata", () => {
  test("refuses an id that is taken, a place that is no single line, and a missing key", async () => {
    const id = await makeTagged();
    const { body } = await google.batch(id, create("x", { sheetId: 0 }, { metadataId: 5 }));
    expect(body).toMatchObject({
      replies: [{ createDeveloperMetadata: { developerMetadata: { metadataId: 5 } } }],
    });
    for (const request of [
      create("x", { sheetId: 0 }, { metadataId: 5 }),
      create("x", { sheetId: 0 }, { metadataId: -1 }),
      create("x", line("ROWS", 1, 3)),
      create("x", line("ROWS", 1_000)),
      create("x", { sheetId: 0, spreadsheet: true }),
      create("", { sheetId: 0 }),
    ])
      expect({ request, ...(await google.batch(id, request)) }).toMatchObject({ status: 400 });
  });

  test("refuses more than 30,000 characters for a tab", async () => {
    const id = await google.makeBook();
    const fill = create("k", { sheetId: 0 }, { metadataValue: "x".repeat(29_999) });
    expect((await google.batch(id, fill)).status).toBe(200);
    expect((await google.batch(id, create("k", line("ROWS", 0)))).status).toBe(400);
    expect((await google.batch(id, create("k", { spreadsheet: true }))).status).toBe(200);
  });
});

describe("updateDeveloperMetadata and deleteDeveloperMetadata", () => {
  test("change and remove all that the filters find, and answer it", async () => {
    const id = await makeTagged();
    const updated = await google.batch(id, {
      updateDeveloperMetadata: {
        dataFilters: [lookup({ locationType: "ROW" })],
        developerMetadata: { metadataValue: "mới" },
        fields: "metadataValue",
      },
    });
    expect(updated.body).toMatchObject({
      replies: [
        {
          updateDeveloperMetadata: {
            developerMetadata: [
              { metadataKey: "row3", metadataValue: "mới" },
              { metadataKey: "row4", metadataValue: "mới" },
            ],
          },
        },
      ],
    });
    const remove = { deleteDeveloperMetadata: { dataFilter: lookup({ metadataValue: "mới" }) } };
    await google.batch(id, remove);
    expect(await search(id, lookup({ locationType: "ROW" }))).toBe("");
    expect((await google.batch(id, remove)).body).toMatchObject({
      replies: [{ deleteDeveloperMetadata: {} }],
    });
    const none = { developerMetadata: { metadataValue: "x" }, fields: "metadataValue" };
    expect((await google.batch(id, { updateDeveloperMetadata: none })).status).toBe(400);
  });
});

describe("deleteSheet", () => {
  test("takes the tab's and its lines' metadata along", async () => {
    const id = await makeTagged();
    await google.batch(id, { addSheet: {} }, { deleteSheet: { sheetId: 0 } });
    expect(await search(id, lookup({ visibility: "DOCUMENT" }))).toBe("file");
  });
});
