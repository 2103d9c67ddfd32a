// The control routes tell and forget what happened, and nothing else is there.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());
beforeEach(async () => {
  await google.control("reset", {});
});

describe("requests", () => {
  test("lists Google calls by their names, and nothing else", async () => {
    const { makeBook, values, call } = google;
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
    const { makeBook, call, control, world } = google;
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
    const { call } = google;
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
