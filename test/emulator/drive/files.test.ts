// Files are made, shown, changed, copied and deleted as Drive does it.
import { afterAll, describe, expect, test } from "vitest";
import { FOLDER_TYPE, SPREADSHEET_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";
import { readVersion } from "./read-version.ts";

const google = await startEmulator();
afterAll(() => google.close());

describe("files.create", () => {
  test("makes files in the shared drive and answers few fields", async () => {
    const { data } = await google.clients.drive.files.create({
      supportsAllDrives: true,
      requestBody: { name: "Sổ", mimeType: SPREADSHEET_TYPE, parents: [google.drive] },
    });
    expect(data).toEqual({
      kind: "drive#file",
      id: data.id,
      name: "Sổ",
      mimeType: SPREADSHEET_TYPE,
      driveId: google.drive,
      teamDriveId: google.drive,
    });
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
    const first = await readVersion(google, id);
    await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      values: [["x"]],
    });
    const second = await readVersion(google, id);
    await google.control("officer", {
      spreadsheetId: id,
      tab: "Sheet1",
      as: "lan@congdoan.example",
      action: "set",
      cell: "A2",
      value: "y",
    });
    const third = await readVersion(google, id);
    await google.values(id);
    expect(await readVersion(google, id)).toEqual(third);
    expect([second.version > first.version, third.version > second.version]).toEqual([true, true]);
    expect([second.modified > first.modified, third.modified > second.modified]).toEqual([
      true,
      true,
    ]);
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
    const folder = await google.makeFile("Kho", FOLDER_TYPE);
    const path = `/drive/v3/files/${id}?supportsAllDrives=true&fields=parents,properties`;
    await google.call("PATCH", path, { properties: { a: "1", b: "2" } });
    const reply = await google.call(
      "PATCH",
      `${path}&addParents=${folder}&removeParents=${google.drive}`,
      { properties: { a: null } },
    );
    expect(reply.body).toEqual({ parents: [folder], properties: { b: "2" } });
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
