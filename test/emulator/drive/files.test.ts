import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SPREADSHEET, startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  google = await startEmulator();
});
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
const versionOf = async (fileId: string) => {
  const { data } = await google.clients.drive.files.get({
    fileId,
    supportsAllDrives: true,
    fields: "version,modifiedTime,name",
  });
  return {
    name: data.name,
    version: Number(data.version),
    modified: Date.parse(data.modifiedTime ?? ""),
  };
};

describe("files.create", () => {
  test("makes files in the shared drive and answers few fields", async () => {
    const { data } = await google.clients.drive.files.create({
      supportsAllDrives: true,
      requestBody: { name: "Sổ", mimeType: SPREADSHEET, parents: [google.drive] },
    });
    expect(data).toEqual({
      kind: "drive#file",
      id: data.id,
      name: "Sổ",
      mimeType: SPREADSHEET,
      driveId: google.drive,
      teamDriveId: google.drive,
    });
  });

  test("refuses a service account in a drive of its own", async () => {
    expect(
      await google.call("POST", "/drive/v3/files", { name: "x", mimeType: SPREADSHEET }),
    ).toEqual({
      status: 403,
      body: {
        error: {
          code: 403,
          message: "The user's Drive storage quota has been exceeded.",
          errors: [
            {
              message: "The user's Drive storage quota has been exceeded.",
              domain: "usageLimits",
              reason: "storageQuotaExceeded",
            },
          ],
        },
      },
    });
    expect(
      (await google.call("POST", "/v4/spreadsheets", { properties: { title: "x" } })).status,
    ).toBe(403);
  });
});

describe("files.get", () => {
  test("hides files of the shared drive from callers who do not know of shared drives", async () => {
    const id = await google.makeBook();
    expect(await google.call("GET", `/drive/v3/files/${id}`)).toMatchObject({
      status: 404,
      body: {
        error: {
          message: `File not found: ${id}.`,
          errors: [{ domain: "global", reason: "notFound" }],
        },
      },
    });
  });

  test("shows a version and a time that move with every change of a book, by the API or by a person", async () => {
    const id = await google.makeBook();
    const first = await versionOf(id);
    await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      values: [["x"]],
    });
    const second = await versionOf(id);
    await google.control("officer", {
      spreadsheetId: id,
      tab: "Sheet1",
      as: "lan@congdoan.example",
      action: "set",
      cell: "A2",
      value: "y",
    });
    const third = await versionOf(id);
    await google.values(id);
    expect(await versionOf(id)).toEqual(third);
    expect([second.version > first.version, third.version > second.version]).toEqual([true, true]);
    expect([second.modified > first.modified, third.modified > second.modified]).toEqual([
      true,
      true,
    ]);
  });
});

describe("files.list", () => {
  test("finds files by type, folder, property and time", async () => {
    const { data: folder } = await google.clients.drive.files.create({
      supportsAllDrives: true,
      requestBody: {
        name: "Chương trình",
        mimeType: "application/vnd.google-apps.folder",
        parents: [google.drive],
      },
    });
    const make = (name: string, federation: string) =>
      google.clients.drive.files.create({
        supportsAllDrives: true,
        requestBody: {
          name,
          mimeType: SPREADSHEET,
          parents: [folder.id ?? ""],
          appProperties: { federation },
        },
      });
    await make("Sổ A", "p34-01");
    await make("Sổ B", "p34-02");
    const names = async (q: string) =>
      (await listAll(q)).data.files?.map(({ name }) => name).toSorted();
    const inside = `'${folder.id}' in parents and trashed = false`;
    expect(await names(inside)).toEqual(["Sổ A", "Sổ B"]);
    expect(
      await names(`${inside} and appProperties has { key='federation' and value='p34-02' }`),
    ).toEqual(["Sổ B"]);
    expect(await names(`${inside} and (name = 'Sổ A' or name contains 'nothing')`)).toEqual([
      "Sổ A",
    ]);
    expect(await names(`${inside} and not name = 'Sổ A' and mimeType='${SPREADSHEET}'`)).toEqual([
      "Sổ B",
    ]);
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
    const { data: folder } = await google.clients.drive.files.create({
      supportsAllDrives: true,
      requestBody: {
        name: "Trang",
        mimeType: "application/vnd.google-apps.folder",
        parents: [google.drive],
      },
    });
    for (const name of ["1", "2", "3"]) {
      await google.clients.drive.files.create({
        supportsAllDrives: true,
        requestBody: { name, mimeType: SPREADSHEET, parents: [folder.id ?? ""] },
      });
    }
    let pageToken: string | undefined;
    do {
      const {
        data,
      }: { data: { files?: { name?: string | null }[]; nextPageToken?: string | null } } =
        await google.clients.drive.files.list({
          q: `'${folder.id}' in parents`,
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
    const make = async (name: string, mimeType = SPREADSHEET, parents: string[] = []) =>
      (await own.clients.drive.files.create({ requestBody: { name, mimeType, parents } })).data
        .id ?? "";
    await make("B 10");
    await make("B 9");
    const folder = await make("C", "application/vnd.google-apps.folder");
    await make("A", SPREADSHEET, [folder]);
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

describe("files.update and files.copy", () => {
  test("rename the spreadsheet too, and copy its content", async () => {
    const id = await google.makeBook([["a"]]);
    await google.clients.drive.files.update({
      fileId: id,
      supportsAllDrives: true,
      requestBody: { name: "Tên mới", appProperties: { a: "1" } },
    });
    const { data } = await google.clients.sheets.spreadsheets.get({ spreadsheetId: id });
    expect(data.properties?.title).toBe("Tên mới");
    const copy = await google.clients.drive.files.copy({
      fileId: id,
      supportsAllDrives: true,
      requestBody: { name: "Bản sao" },
    });
    await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      values: [["b"]],
    });
    expect(await google.values(copy.data.id ?? "")).toEqual([["a"]]);
  });
});

describe("files.update", () => {
  test.each([
    ["only Drive writes", { version: "5" }, 403],
    ["is moved by other parameters", { parents: ["root"] }, 403],
    ["the emulator does not keep", { starred: true }, 501],
  ])("refuses a field that %s", async (_, body, status) => {
    const id = await google.makeBook();
    const path = `/drive/v3/files/${id}?supportsAllDrives=true`;
    expect((await google.call("PATCH", path, body)).status).toBe(status);
  });

  test("moves a file to another folder, and takes a property away by null", async () => {
    const id = await google.makeBook();
    const { data: folder } = await google.clients.drive.files.create({
      supportsAllDrives: true,
      requestBody: {
        name: "Kho",
        mimeType: "application/vnd.google-apps.folder",
        parents: [google.drive],
      },
    });
    const path = `/drive/v3/files/${id}?supportsAllDrives=true&fields=parents,properties`;
    await google.call("PATCH", path, { properties: { a: "1", b: "2" } });
    const reply = await google.call(
      "PATCH",
      `${path}&addParents=${folder.id}&removeParents=${google.drive}`,
      { properties: { a: null } },
    );
    expect(reply.body).toEqual({ parents: [folder.id], properties: { b: "2" } });
  });
});

describe("files.delete", () => {
  test("leaves nothing behind", async () => {
    const id = await google.makeBook();
    expect(await google.call("DELETE", `/drive/v3/files/${id}?supportsAllDrives=true`)).toEqual({
      status: 204,
      body: "",
    });
    expect(await google.call("GET", `/v4/spreadsheets/${id}`)).toEqual({
      status: 404,
      body: {
        error: { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" },
      },
    });
  });
});

describe("permissions", () => {
  test("are created, listed and deleted, the published view apart", async () => {
    const { data: form } = await google.clients.drive.files.create({
      supportsAllDrives: true,
      requestBody: {
        name: "Mẫu",
        mimeType: "application/vnd.google-apps.form",
        parents: [google.drive],
      },
    });
    const fileId = form.id ?? "";
    const { data } = await google.clients.drive.permissions.create({
      fileId,
      supportsAllDrives: true,
      requestBody: { type: "anyone", role: "reader", view: "published" },
    });
    const list = async (includePermissionsForView?: string) =>
      (
        await google.clients.drive.permissions.list({
          fileId,
          supportsAllDrives: true,
          ...(includePermissionsForView && { includePermissionsForView }),
        })
      ).data.permissions;
    expect(await list()).toEqual([]);
    expect(await list("published")).toEqual([
      { kind: "drive#permission", id: data.id, type: "anyone", role: "reader" },
    ]);
    await google.clients.drive.permissions.delete({
      fileId,
      permissionId: data.id ?? "",
      supportsAllDrives: true,
    });
    expect(await list("published")).toEqual([]);
  });

  test("move the version, not the time of change, and are paged", async () => {
    const id = await google.makeBook();
    const before = await versionOf(id);
    const path = `/drive/v3/files/${id}/permissions`;
    for (const name of ["an", "binh", "chi"]) {
      await google.call("POST", `${path}?supportsAllDrives=true`, {
        type: "user",
        role: "reader",
        emailAddress: `${name}@congdoan.example`,
      });
    }
    const after = await versionOf(id);
    expect([after.version > before.version, after.modified]).toEqual([true, before.modified]);
    const page = async (token: string) =>
      (await google.call("GET", `${path}?supportsAllDrives=true&pageSize=2${token}`)).body as {
        permissions: unknown[];
        nextPageToken?: string;
      };
    const first = await page("");
    expect(first.permissions.length).toBe(2);
    const second = await page(`&pageToken=${first.nextPageToken}`);
    expect([second.permissions.length, second.nextPageToken]).toEqual([1, undefined]);
  });

  test("change their role, not whom they are for, and one person has one", async () => {
    const fileId = await google.makeBook();
    const { permissions } = google.clients.drive;
    const requestBody = { type: "user", role: "reader", emailAddress: "lan@congdoan.example" };
    const { data } = await permissions.create({ fileId, supportsAllDrives: true, requestBody });
    const place = { fileId, supportsAllDrives: true, permissionId: data.id ?? "" };
    await permissions.update({ ...place, requestBody: { role: "writer" } });
    expect((await permissions.get({ ...place, fields: "role,emailAddress" })).data).toEqual({
      role: "writer",
      emailAddress: "lan@congdoan.example",
    });
    const again = await permissions.create({ fileId, supportsAllDrives: true, requestBody });
    expect(again.data).toMatchObject({ id: data.id, role: "reader" });
    const other = { emailAddress: "an@congdoan.example" };
    await expect(permissions.update({ ...place, requestBody: other })).rejects.toMatchObject({
      status: 403,
    });
    await expect(permissions.get({ ...place, permissionId: "7" })).rejects.toThrow(
      "Permission not found: 7.",
    );
  });

  test("keep strangers' view off spreadsheets", async () => {
    const id = await google.makeBook();
    const reply = await google.call(
      "POST",
      `/drive/v3/files/${id}/permissions?supportsAllDrives=true`,
      { type: "anyone", role: "reader", view: "published" },
    );
    expect(reply.status).toBe(400);
  });
});
