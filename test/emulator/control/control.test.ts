import { afterEach, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>> | undefined;
afterEach(() => google?.close());
const start = async (input?: Parameters<typeof startEmulator>[0]) =>
  (google = await startEmulator(input));

describe("quota", () => {
  test("refuses the 61st write of a minute, not reads, and none in the next minute", async () => {
    let now = Date.UTC(2026, 10, 20);
    const { makeBook, call, control } = await start({ quota: true, clock: () => now });
    const id = await makeBook();
    const write = () =>
      call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [["x"]] });
    for (let i = 0; i < 60; i++) expect((await write()).status).toBe(200);
    expect(await write()).toMatchObject({
      status: 429,
      body: {
        error: {
          message:
            "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:100200300400'.",
        },
      },
    });
    expect((await call("GET", `/v4/spreadsheets/${id}`)).status).toBe(200);
    await control("clock", { advanceMs: 60_000 });
    expect((await write()).status).toBe(200);
    now += 60_000;
    expect((await write()).status).toBe(200);
  });
});

describe("requests", () => {
  test("lists Google calls by their names, and nothing else", async () => {
    const { makeBook, values, call } = await start();
    await values(await makeBook());
    const { body } = await call("GET", "/_emulator/requests");
    expect(body).toMatchObject([
      { method: "drive.files.create", status: 200, path: "/drive/v3/files" },
      { method: "sheets.spreadsheets.values.get", status: 200 },
    ]);
  });
});

describe("reset", () => {
  test("forgets files and requests, not the key", async () => {
    const { makeBook, call, control, world } = await start();
    const id = await makeBook();
    const { private_key_id } = world.serviceAccount;
    await control("reset", {});
    expect((await call("GET", "/_emulator/requests")).body).toEqual([]);
    expect((await call("GET", `/v4/spreadsheets/${id}`)).status).toBe(404);
    expect(world.serviceAccount.private_key_id).toBe(private_key_id);
  });
});

describe("what is not there", () => {
  test("is 501 by name for a method of Google's, 404 for any other path", async () => {
    const { call } = await start();
    expect(await call("GET", "/drive/v3/about")).toMatchObject({
      status: 501,
      body: { error: { message: "The emulator has no method drive.about.get" } },
    });
    expect((await call("GET", "/v4/nothing")).status).toBe(404);
    expect(await call("POST", "/v4/spreadsheets/x:batchUpdate", "{")).toMatchObject({
      status: 400,
      body: { error: { status: "INVALID_ARGUMENT" } },
    });
  });
});
