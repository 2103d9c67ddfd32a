import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  google = await startEmulator();
});
afterAll(() => google.close());
beforeEach(() => google.control("faults", []));

const METHOD = "sheets.spreadsheets.batchUpdate";
const arm = (...faults: object[]) => google.control("faults", faults);
const insert = [
  { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } } },
  {
    updateCells: {
      start: { sheetId: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: "dòng" } }] }],
      fields: "userEnteredValue",
    },
  },
];

describe("faults", () => {
  test("answer a status, an HTML page or a 429 without doing anything", async () => {
    const id = await google.makeBook();
    await arm(
      { method: METHOD, nth: 1, kind: "status", status: 500 },
      { method: METHOD, nth: 2, kind: "html" },
      { method: METHOD, nth: 3, kind: "quota" },
    );
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 500,
      body: { error: { status: "INTERNAL" } },
    });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 502,
      body: expect.stringContaining("<title>Error 502"),
    });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 429,
      body: {
        error: {
          status: "RESOURCE_EXHAUSTED",
          details: [
            {
              reason: "RATE_LIMIT_EXCEEDED",
              metadata: { quota_limit: "WriteRequestsPerMinutePerUser" },
            },
            {},
          ],
        },
      },
    });
    expect(await google.values(id)).toEqual([]);
    expect((await google.batch(id, ...insert)).status).toBe(200);
  });

  test("tear the socket down before or after the call was applied", async () => {
    const id = await google.makeBook();
    await arm(
      { method: METHOD, nth: 1, kind: "reset-before" },
      { method: METHOD, nth: 2, kind: "reset-after" },
    );
    await expect(google.batch(id, ...insert)).rejects.toThrow("fetch failed");
    expect(await google.values(id)).toEqual([]);
    await expect(google.batch(id, ...insert)).rejects.toThrow("fetch failed");
    expect(await google.values(id)).toEqual([["dòng"]]);
  });

  test("lose the reply of a call that was applied", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "lost-reply", times: 1 });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 503,
      body: { error: { status: "UNAVAILABLE" } },
    });
    expect(await google.values(id)).toEqual([["dòng"]]);
  });

  test("apply a call after its error was answered", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "late", times: 1, ms: 60 });
    expect((await google.batch(id, ...insert)).status).toBe(503);
    expect(await google.values(id)).toEqual([]);
    while ((await google.values(id)).length === 0) await sleep(10);
    expect(await google.values(id)).toEqual([["dòng"]]);
  });

  test("apply two copies that both passed their checks before either", async () => {
    const id = await google.makeBook();
    const add = {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 3, range: { sheetId: 0, endRowIndex: 1 } },
      },
    };
    await arm({ method: METHOD, kind: "overlap", times: 1 });
    expect((await google.batch(id, add, ...insert)).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"], ["dòng"]]);
  });

  test("strike by chance, the same calls for the same seed", async () => {
    const id = await google.makeBook();
    const row = async () => {
      await arm({
        method: "sheets.spreadsheets.values.get",
        kind: "status",
        status: 503,
        probability: 0.5,
        seed: 7,
      });
      const struck: number[] = [];
      for (let i = 0; i < 12; i++)
        struck.push((await google.call("GET", `/v4/spreadsheets/${id}/values/A1`)).status);
      return struck;
    };
    const first = await row();
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await row()).toEqual(first);
  });

  test("are refused when they cannot be read", async () => {
    expect(await arm({ kind: "earthquake" })).toMatchObject({ status: 400 });
    expect(await arm({ kind: "html", when: "now" })).toEqual({
      status: 400,
      body: { error: 'Cannot arm faults: a fault has no "when"' },
    });
  });
});
