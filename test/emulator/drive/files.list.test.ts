// Files are found, ordered and paged as Drive does it.
import { afterAll, describe, expect, test } from "vitest";
import { FOLDER_TYPE, SPREADSHEET_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const listAll = (q: string) =>
  google.clients.drive.files.list({
    q,
    corpora: "drive",
    driveId: google.drive,
    includeItemsFromAllDrives: true,
    supportsAllDrives: true,
    fields: "nextPageToken,files(id,name,version,modifiedTime)",
  });

describe("files.list", () => {
  test("finds files by type, folder, property and time", async () => {
    const folder = await google.makeFile("Chương trình", FOLDER_TYPE);
    const make = (name: string, federation: string) =>
      google.makeFile(name, SPREADSHEET_TYPE, { parent: folder, appProperties: { federation } });
    await make("Sổ A", "p34-01");
    await make("Sổ B", "p34-02");
    const names = async (q: string) =>
      (await listAll(q)).data.files?.map(({ name }) => name).toSorted();
    const inside = `'${folder}' in parents and trashed = false`;
    expect(await names(inside)).toEqual(["Sổ A", "Sổ B"]);
    expect(
      await names(`${inside} and appProperties has { key='federation' and value='p34-02' }`),
    ).toEqual(["Sổ B"]);
    expect(await names(`${inside} and (name = 'Sổ A' or name contains 'nothing')`)).toEqual([
      "Sổ A",
    ]);
    expect(
      await names(`${inside} and not name = 'Sổ A' and mimeType='${SPREADSHEET_TYPE}'`),
    ).toEqual(["Sổ B"]);
    expect(await names(`${inside} and modifiedTime > '2100-01-01T00:00:00Z'`)).toEqual([]);
    expect(await names(`${inside} and name contains 'sổ' and name != 'Sổ A'`)).toEqual(["Sổ B"]);
    expect(await names(`${inside} and name contains 'ổ'`)).toEqual([]);
  });

  test.each([
    ["q", { q: "colour = 'red'" }, "Invalid Value"],
    ["q", { q: "name = " }, "Invalid Value"],
    ["q", { q: "name = 'a' name = 'b'" }, "Invalid Value"],
    ["orderBy", { orderBy: "colour" }, "Invalid Value"],
    ["pageToken", { pageToken: "x" }, "Invalid Value"],
    [
      "pageSize",
      { pageSize: "0" },
      "Invalid value '0'. Values must be within the range: [1, 1000]",
    ],
    [
      "driveId",
      { corpora: "drive" },
      "The driveId parameter must be specified if and only if corpora is set to drive.",
    ],
    [
      "supportsAllDrives",
      { includeItemsFromAllDrives: "true" },
      "The includeItemsFromAllDrives parameter requires supportsAllDrives to be true.",
    ],
  ])("refuses a bad %s: %o", async (location, query, message) => {
    const search = new URLSearchParams(Object.entries(query)).toString();
    expect(await google.call("GET", `/drive/v3/files?${search}`)).toEqual({
      status: 400,
      body: {
        error: {
          code: 400,
          message,
          errors: [
            { message, domain: "global", reason: "invalid", location, locationType: "parameter" },
          ],
        },
      },
    });
  });

  test("refuses a shared drive it does not know", async () => {
    const path =
      "/drive/v3/files?corpora=drive&driveId=0Ax&includeItemsFromAllDrives=true&supportsAllDrives=true";
    expect(await google.call("GET", path)).toMatchObject({
      status: 404,
      body: { error: { message: "Shared drive not found: 0Ax" } },
    });
  });

  test("says by name what it does not search or sort by", async () => {
    expect((await google.call("GET", "/drive/v3/files?orderBy=recency")).status).toBe(501);
    expect((await google.call("GET", "/drive/v3/files?q=fullText+contains+'a'")).status).toBe(501);
  });

  test("pages", async () => {
    const seen: string[] = [];
    const folder = await google.makeFile("Trang", FOLDER_TYPE);
    for (const name of ["1", "2", "3"])
      await google.makeFile(name, SPREADSHEET_TYPE, { parent: folder });
    let pageToken: string | undefined;
    do {
      const {
        data,
      }: { data: { files?: { name?: string | null }[]; nextPageToken?: string | null } } =
        await google.clients.drive.files.list({
          q: `'${folder}' in parents`,
          pageSize: 2,
          orderBy: "name",
          includeItemsFromAllDrives: true,
          supportsAllDrives: true,
          ...(pageToken && { pageToken }),
        });
      seen.push(...(data.files ?? []).map(({ name }) => name ?? ""));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    expect(seen).toEqual(["1", "2", "3"]);
  });
});

describe("a drive of one's own", () => {
  test("is searched by root and me, and ordered by several keys", async () => {
    const own = await startEmulator({ ownDrive: true });
    const make = async (name: string, mimeType = SPREADSHEET_TYPE, parents: string[] = []) =>
      (await own.clients.drive.files.create({ requestBody: { name, mimeType, parents } })).data
        .id ?? "";
    await make("B 10");
    await make("B 9");
    const folder = await make("C", FOLDER_TYPE);
    await make("A", SPREADSHEET_TYPE, [folder]);
    const names = async (query: { q?: string; orderBy?: string }) =>
      (await own.clients.drive.files.list(query)).data.files?.map(({ name }) => name);
    expect(await names({ q: "'root' in parents", orderBy: "name_natural" })).toEqual([
      "B 9",
      "B 10",
      "C",
    ]);
    expect(await names({ q: "'me' in owners", orderBy: "folder,name desc" })).toEqual([
      "C",
      "B 9",
      "B 10",
      "A",
    ]);
    expect(await names({})).toEqual(["A", "C", "B 9", "B 10"]);
    await own.close();
  });
});
