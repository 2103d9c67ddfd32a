// Protected cells are changed by their editors alone.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());

const REFUSED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

async function lockedHeader(protection: object = {}): Promise<string> {
  const id = await google.makeBook([
    ["Mã", "Tên"],
    ["m1", "t1"],
    ["m2", "t2"],
  ]);
  await google.batch(id, {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 1,
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
        ...protection,
      },
    },
  });
  return id;
}
const officer = (spreadsheetId: string, action: object) =>
  google.control("officer", {
    spreadsheetId,
    tab: "Sheet1",
    as: "lan@congdoan.example",
    ...action,
  });

describe("a protected range", () => {
  test.each([
    [{ range: { sheetId: 0 } }, 'Sheet "Sheet1" already has sheet protection.'],
    [
      {
        range: { sheetId: 0, startRowIndex: 5 },
        unprotectedRanges: [{ sheetId: 0, startRowIndex: 6 }],
      },
      "Unprotected ranges are only supported on protected sheets.",
    ],
    [
      {
        range: { sheetId: 0, startRowIndex: 5 },
        warningOnly: true,
        editors: { users: ["lan@congdoan.example"] },
      },
      "ProtectedRange is warningOnly. Editors cannot be set on it.",
    ],
  ])("is refused when Google would not keep it: %j", async (protectedRange, words) => {
    const id = await lockedHeader();
    const whole = { range: { sheetId: 0 }, unprotectedRanges: [{ sheetId: 0, startRowIndex: 1 }] };
    expect(await google.batch(id, { addProtectedRange: { protectedRange: whole } })).toMatchObject({
      status: 200,
    });
    expect(await google.batch(id, { addProtectedRange: { protectedRange } })).toMatchObject({
      status: 400,
      body: { error: { message: `Invalid requests[0].addProtectedRange: ${words}` } },
    });
  });

  test("is not made a second one of a whole tab by an update", async () => {
    const id = await lockedHeader();
    const protectedRange = { protectedRangeId: 1, range: { sheetId: 0 } };
    const update = { updateProtectedRange: { protectedRange, fields: "range" } };
    expect(await google.batch(id, update, update)).toMatchObject({ status: 200 });
    const whole = {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 2, range: { sheetId: 0, startRowIndex: 0 } },
      },
    };
    const second = {
      updateProtectedRange: {
        ...update.updateProtectedRange,
        protectedRange: { ...protectedRange, protectedRangeId: 2 },
      },
    };
    expect(await google.batch(id, whole, second)).toMatchObject({
      status: 400,
      body: {
        error: {
          message:
            'Invalid requests[1].updateProtectedRange: Sheet "Sheet1" already has sheet protection.',
        },
      },
    });
  });

  test("stops an officer who is not named, and no service account", async () => {
    const id = await lockedHeader();
    expect(await officer(id, { action: "set", cell: "A1", value: "x" })).toEqual({
      status: 400,
      body: { error: REFUSED },
    });
    const own = await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      values: [["Mã số"]],
    });
    expect(own.status).toBe(200);
  });

  test("lets pass who is named, and everybody when it only warns", async () => {
    const named = await lockedHeader({ editors: { users: ["lan@congdoan.example"] } });
    expect((await officer(named, { action: "set", cell: "A1", value: "x" })).status).toBe(200);
    const warning = await lockedHeader({ warningOnly: true });
    expect((await officer(warning, { action: "set", cell: "A1", value: "x" })).status).toBe(200);
  });

  test("stops deleting, moving and sorting what it covers, not what is beside it", async () => {
    const id = await lockedHeader();
    expect((await officer(id, { action: "delete", row: 1 })).status).toBe(400);
    expect(
      (await officer(id, { action: "move", from: "Mã", to: "Tên", dimension: "COLUMNS" })).status,
    ).toBe(400);
    expect((await officer(id, { action: "sort", column: "Mã", order: "DESCENDING" })).status).toBe(
      200,
    );
    expect((await officer(id, { action: "insert", row: 2 })).status).toBe(200);
    expect(await google.values(id)).toEqual([["Mã", "Tên"], [], ["m2", "t2"], ["m1", "t1"]]);
  });

  test("is shown with its editors, who adds it among them", async () => {
    const id = await lockedHeader({ description: "khóa" });
    const { data } = await google.clients.sheets.spreadsheets.get({ spreadsheetId: id });
    expect(data.sheets?.[0]?.protectedRanges).toEqual([
      {
        protectedRangeId: 1,
        range: { startRowIndex: 0, endRowIndex: 1 },
        description: "khóa",
        requestingUserCanEdit: true,
        editors: { users: [google.world.serviceAccount.client_email] },
      },
    ]);
  });
});

describe("updateProtectedRange", () => {
  const update = (id: string, protectedRange: object, fields: string) =>
    google.batch(id, {
      updateProtectedRange: { protectedRange: { protectedRangeId: 1, ...protectedRange }, fields },
    });

  test("changes what the mask names, and never shuts out who changes it", async () => {
    const id = await lockedHeader({ description: "khóa" });
    const range = { endRowIndex: 2 };
    const editors = { users: ["lan@congdoan.example"] };
    await update(id, { range, editors, description: "bỏ qua" }, "range.endRowIndex,editors");
    const { data } = await google.clients.sheets.spreadsheets.get({ spreadsheetId: id });
    expect(data.sheets?.[0]?.protectedRanges).toEqual([
      {
        protectedRangeId: 1,
        range: { startRowIndex: 0, endRowIndex: 2 },
        description: "khóa",
        requestingUserCanEdit: true,
        editors: { users: ["lan@congdoan.example", google.world.serviceAccount.client_email] },
      },
    ]);
  });

  test("refuses an id that is not there, a range outside the grid and an empty mask", async () => {
    const id = await lockedHeader();
    expect(
      (await update(id, { protectedRangeId: 2, description: "x" }, "description")).body,
    ).toMatchObject({
      error: { message: "Invalid requests[0].updateProtectedRange: No protected range with id: 2" },
    });
    expect((await update(id, { range: { startRowIndex: 5_000 } }, "range")).status).toBe(400);
    expect((await update(id, {}, "")).status).toBe(400);
  });
});
