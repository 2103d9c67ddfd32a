// Calls overlap as the switch says they do at Google.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { SPREADSHEET_TYPE } from "../../../src/emulator/state.ts";
import { fenced, insertRow, METHOD, startBreakable } from "./start-breakable.ts";

const google = await startBreakable();
afterAll(() => google.close());
beforeEach(async () => {
  await google.control("reset", {});
});

const insert = insertRow("dòng");

describe("an overlap", () => {
  test("of two copies lets both pass, so that a fence does not stop the second", async () => {
    const id = await google.makeFencedBook();
    await google.arm({ method: METHOD, kind: "twice", times: 1 });
    expect((await google.batch(id, ...fenced("dòng", 1, 2))).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"], ["dòng"]]);
  });

  test("of two copies is stopped by a fence where calls pass one after the other", async () => {
    await google.control("switches", { overlap: "one-after-other" });
    const id = await google.makeFencedBook();
    await google.arm({ method: METHOD, kind: "twice", times: 2 });
    expect((await google.batch(id, ...fenced("dòng", 1, 2))).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"]]);
    expect((await google.batch(id, ...insert)).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"], ["dòng"], ["dòng"]]);
  });

  test("of two calls is a second long unless it is said how long", async () => {
    const id = await google.makeFencedBook();
    await google.arm({ method: METHOD, kind: "overlap", times: 1 });
    const slow = google.batch(id, ...fenced("chậm", 1, 2));
    await google.hasStruck();
    expect(await google.values(id)).toEqual([]);
    expect((await slow).status).toBe(200);
    expect(await google.values(id)).toEqual([["chậm"]]);
  });

  test("of two different calls lets both pass", async () => {
    const id = await google.makeFencedBook();
    await google.arm({ method: METHOD, kind: "overlap", nth: 1, ms: 400 });
    const slow = google.batch(id, ...fenced("chậm", 1, 2));
    await google.hasStruck();
    expect((await google.batch(id, ...fenced("nhanh", 1, 3))).status).toBe(200);
    expect(await google.values(id)).toEqual([["nhanh"]]);
    expect((await slow).status).toBe(200);
    expect(await google.values(id)).toEqual([["chậm"], ["nhanh"]]);
  });

  test("of two different calls refuses the one that comes to pass second, where they pass one after the other", async () => {
    await google.control("switches", { overlap: "one-after-other" });
    const id = await google.makeFencedBook();
    await google.arm({ method: METHOD, kind: "overlap", nth: 1, ms: 400 });
    const slow = google.batch(id, ...fenced("chậm", 1, 2));
    await google.hasStruck();
    expect((await google.batch(id, ...fenced("nhanh", 1, 3))).status).toBe(200);
    expect(await slow).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("No protected range with id") as string } },
    });
    expect(await google.values(id)).toEqual([["nhanh"]]);
  });

  test("is refused at once by what its check sees, and leaves no trace then", async () => {
    const id = await google.makeFencedBook();
    await google.arm({ method: "*", kind: "overlap", ms: 20 });
    expect((await google.batch(id, ...fenced("dòng", 5, 2))).status).toBe(400);
    expect((await google.call("POST", "/v4/spreadsheets", {})).status).toBe(403);
    expect(await google.makeFile("Một", SPREADSHEET_TYPE)).toMatch(/^1/);
    await google.arm();
    const { data } = await google.clients.drive.files.list({
      q: "name = 'Một'",
      corpora: "allDrives",
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    });
    expect(data.files).toHaveLength(1);
    expect(await google.values(id)).toEqual([]);
  });
});
