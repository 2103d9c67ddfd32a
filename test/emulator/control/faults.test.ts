import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RequestRecord } from "../../../src/emulator/state.ts";
import { SPREADSHEET, startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  google = await startEmulator();
});
afterAll(() => google.close());
beforeEach(async () => {
  await google.control("reset", {});
});

const METHOD = "sheets.spreadsheets.batchUpdate";
const arm = (...faults: object[]) => google.control("faults", faults);
const turn = (overlap: string) => google.control("switches", { overlap });
const armed = async () => (await google.call("GET", "/_emulator/faults")).body;
const hasStruck = async () => {
  while (((await armed()) as { struck: number }[])[0]?.struck !== 1) await sleep(5);
};
/** What the last calls were noted as. */
const noted = async (count = 1) => {
  const { body } = await google.call("GET", "/_emulator/requests");
  return (body as RequestRecord[])
    .slice(-count)
    .map(({ status, fault, applied }) => ({ status, fault, applied }));
};
/** A row on top, if the fence `previous` stands; it is replaced by `next`. */
const fenced = (row: string, previous: number, next: number) => [
  { deleteProtectedRange: { protectedRangeId: previous } },
  {
    addProtectedRange: {
      protectedRange: { protectedRangeId: next, range: { sheetId: 0, endRowIndex: 1 } },
    },
  },
  ...insertRow(row),
];
async function fencedBook(): Promise<string> {
  const id = await google.makeBook();
  await google.batch(id, {
    addProtectedRange: {
      protectedRange: { protectedRangeId: 1, range: { sheetId: 0, endRowIndex: 1 } },
    },
  });
  return id;
}
const insertRow = (text: string) => [
  { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } } },
  {
    updateCells: {
      start: { sheetId: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: "userEnteredValue",
    },
  },
];
const insert = insertRow("dòng");

describe("a fault", () => {
  test.each([
    [400, "INVALID_ARGUMENT"],
    [401, "UNAUTHENTICATED"],
    [403, "PERMISSION_DENIED"],
    [404, "NOT_FOUND"],
    [429, "RESOURCE_EXHAUSTED"],
    [500, "INTERNAL"],
    [503, "UNAVAILABLE"],
    [504, "DEADLINE_EXCEEDED"],
  ])("of status %i answers Google's envelope and does nothing", async (code, status) => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "status", status: code });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: code,
      body: { error: { code, status, message: expect.stringMatching(/\w/) as string } },
    });
    expect(await noted()).toEqual([{ status: code, fault: "status", applied: false }]);
    expect(await google.values(id)).toEqual([]);
  });

  test("of kind html answers a proxy's page and does nothing", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "html" });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 502,
      body: expect.stringContaining("<title>Error 502") as string,
    });
    expect(await noted()).toEqual([{ status: 502, fault: "html", applied: false }]);
    expect(await google.values(id)).toEqual([]);
  });

  test("of kind slow keeps the answer, and the change, back", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "slow", ms: 400 });
    const answer = google.batch(id, ...insert);
    expect(await google.values(id)).toEqual([]);
    expect((await answer).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"]]);
    expect(await noted(2)).toMatchObject([{ status: 200, fault: "slow", applied: true }, {}]);
  });

  test("tears the socket down before or after the call was applied", async () => {
    const id = await google.makeBook();
    await arm(
      { method: METHOD, nth: 1, kind: "reset-before" },
      { method: METHOD, nth: 2, kind: "reset-after" },
    );
    await expect(google.batch(id, ...insert)).rejects.toThrow("fetch failed");
    expect(await noted()).toEqual([{ status: 0, fault: "reset-before", applied: false }]);
    expect(await google.values(id)).toEqual([]);
    await expect(google.batch(id, ...insert)).rejects.toThrow("fetch failed");
    expect(await noted()).toEqual([{ status: 0, fault: "reset-after", applied: true }]);
    expect(await google.values(id)).toEqual([["dòng"]]);
  });

  test("loses the reply of a call that was applied", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "lost-reply", times: 2 });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 503,
      body: { error: { status: "UNAVAILABLE" } },
    });
    expect(await noted()).toEqual([{ status: 503, fault: "lost-reply", applied: true }]);
    expect(await google.values(id)).toEqual([["dòng"]]);
    await google.batch(id, { deleteSheet: { sheetId: 9 } });
    expect(await noted()).toEqual([{ status: 503, fault: "lost-reply", applied: false }]);
  });

  test("applies a call after its error was answered", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "late", times: 1, ms: 60 });
    expect((await google.batch(id, ...insert)).status).toBe(503);
    expect(await noted()).toEqual([{ status: 503, fault: "late", applied: false }]);
    expect(await google.values(id)).toEqual([]);
    while ((await google.values(id)).length === 0) await sleep(10);
    expect(await google.values(id)).toEqual([["dòng"]]);
    const { requests } = google.world;
    expect(requests.find(({ fault }) => fault)).toMatchObject({ fault: "late", applied: true });
  });

  test("applies a late call to what its caller has made of the book meanwhile", async () => {
    const passed = await fencedBook();
    const refused = await fencedBook();
    await arm({ method: METHOD, kind: "late", times: 2, ms: 400 });
    expect((await google.batch(refused, ...fenced("muộn", 1, 2))).status).toBe(503);
    expect((await google.batch(passed, ...fenced("muộn", 1, 2))).status).toBe(503);
    await google.batch(passed, ...insertRow("khác"));
    await google.batch(refused, ...fenced("khác", 1, 3));
    while ((await google.values(passed)).length < 2) await sleep(10);
    expect(await google.values(passed)).toEqual([["muộn"], ["khác"]]);
    expect(await google.values(refused)).toEqual([["khác"]]);
    expect(google.world.requests.filter(({ fault }) => fault)).toMatchObject([
      { applied: false },
      { applied: true },
    ]);
  });
});

describe("an overlap", () => {
  test("of two copies lets both pass, so that a fence does not stop the second", async () => {
    const id = await fencedBook();
    await arm({ method: METHOD, kind: "overlap", times: 1 });
    expect((await google.batch(id, ...fenced("dòng", 1, 2))).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"], ["dòng"]]);
  });

  test("of two copies is stopped by a fence where calls pass one after the other", async () => {
    await turn("one-after-other");
    const id = await fencedBook();
    await arm({ method: METHOD, kind: "overlap", times: 2 });
    expect((await google.batch(id, ...fenced("dòng", 1, 2))).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"]]);
    expect((await google.batch(id, ...insert)).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"], ["dòng"], ["dòng"]]);
  });

  test("of two different calls lets both pass", async () => {
    const id = await fencedBook();
    await arm({ method: METHOD, kind: "overlap", nth: 1, ms: 400 });
    const slow = google.batch(id, ...fenced("chậm", 1, 2));
    await hasStruck();
    expect((await google.batch(id, ...fenced("nhanh", 1, 3))).status).toBe(200);
    expect(await google.values(id)).toEqual([["nhanh"]]);
    expect((await slow).status).toBe(200);
    expect(await google.values(id)).toEqual([["chậm"], ["nhanh"]]);
  });

  test("of two different calls refuses the one that comes to pass second, where they pass one after the other", async () => {
    await turn("one-after-other");
    const id = await fencedBook();
    await arm({ method: METHOD, kind: "overlap", nth: 1, ms: 400 });
    const slow = google.batch(id, ...fenced("chậm", 1, 2));
    await hasStruck();
    expect((await google.batch(id, ...fenced("nhanh", 1, 3))).status).toBe(200);
    expect(await slow).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("No protected range with id") as string } },
    });
    expect(await google.values(id)).toEqual([["nhanh"]]);
  });

  test("is refused at once by what its check sees, and leaves no trace then", async () => {
    const id = await fencedBook();
    await arm({ method: "*", kind: "overlap", ms: 20 });
    expect((await google.batch(id, ...fenced("dòng", 5, 2))).status).toBe(400);
    expect((await google.call("POST", "/v4/spreadsheets", {})).status).toBe(403);
    const made = await google.call("POST", "/drive/v3/files?supportsAllDrives=true", {
      name: "Một",
      mimeType: SPREADSHEET,
      parents: [google.drive],
    });
    expect(made.status).toBe(200);
    await arm();
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

describe("quota", () => {
  const write = (id: string) => google.batch(id, ...insert);

  test("refuses a call with Google's 429, a read as a read and a write as a write", async () => {
    const id = await google.makeBook();
    await arm({ method: "sheets.*", kind: "quota", times: 2 });
    const refusal = (limit: string) => ({
      status: 429,
      body: {
        error: {
          status: "RESOURCE_EXHAUSTED",
          details: [{ reason: "RATE_LIMIT_EXCEEDED", metadata: { quota_limit: limit } }, {}],
        },
      },
    });
    expect(await write(id)).toMatchObject(refusal("WriteRequestsPerMinutePerUser"));
    expect(await google.call("GET", `/v4/spreadsheets/${id}/values/A1`)).toMatchObject(
      refusal("ReadRequestsPerMinutePerUser"),
    );
    expect((await write(id)).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"]]);
  });

  test("lasts an hour of the emulator's clock from its first call on, and is over then", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "quota", nth: 2, ms: 3_600_000 });
    const statuses: number[] = [];
    const minutes = async (count: number) => {
      await google.control("clock", { advanceMs: count * 60_000 });
      const { body } = await google.askToken(google.assertion());
      const { access_token: token } = body as { access_token: string };
      const authorization = `Bearer ${token}`;
      const path = `/v4/spreadsheets/${id}:batchUpdate`;
      statuses.push(
        (await google.call("POST", path, { requests: insert }, { authorization })).status,
      );
    };
    for (const count of [0, 300, 30, 29, 2, 300]) await minutes(count);
    expect(statuses).toEqual([200, 429, 429, 429, 200, 200]);
    expect(await armed()).toMatchObject([
      { seen: 6, struck: 3, until: expect.stringMatching(/Z$/) as string },
    ]);
    await google.control("clock", { advanceMs: -661 * 60_000 });
    expect(await google.values(id)).toHaveLength(3);
  });
});

describe("faults are armed", () => {
  const READ = "sheets.spreadsheets.values.get";
  const readA1 = async (id: string) =>
    (await google.call("GET", `/v4/spreadsheets/${id}/values/A1`)).status;

  test("for methods by name or by beginning", async () => {
    const id = await google.makeBook();
    await arm({ method: METHOD, kind: "html" }, { method: "drive.*", kind: "status", status: 500 });
    expect((await google.batch(id, ...insert)).status).toBe(502);
    expect((await google.call("GET", `/drive/v3/files/${id}`)).status).toBe(500);
    expect(await readA1(id)).toBe(200);
    await arm({ kind: "html" });
    expect(await readA1(id)).toBe(502);
    await arm();
    expect(await readA1(id)).toBe(200);
  });

  test("for the nth call and so many times, and tell how often they struck", async () => {
    const id = await google.makeBook();
    await arm(
      { method: READ, kind: "status", status: 500, nth: 2 },
      { method: READ, kind: "html", nth: 4, times: 2 },
    );
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push(await readA1(id));
    expect(statuses).toEqual([200, 500, 200, 502, 502, 200, 200]);
    expect(await armed()).toEqual([
      { method: READ, kind: "status", status: 500, nth: 2, seen: 7, struck: 1 },
      { method: READ, kind: "html", nth: 4, times: 2, seen: 7, struck: 2 },
    ]);
    expect(await noted(2)).toEqual([
      { status: 200, fault: undefined, applied: undefined },
      { status: 200, fault: undefined, applied: undefined },
    ]);
  });

  test("by chance, the same calls for the same seed", async () => {
    const id = await google.makeBook();
    const row = async (seed: number) => {
      await arm({ method: READ, kind: "status", status: 503, probability: 0.5, seed });
      const struck: number[] = [];
      for (let i = 0; i < 12; i++) struck.push(await readA1(id));
      return struck;
    };
    const first = await row(7);
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await row(7)).toEqual(first);
    expect(await row(8)).not.toEqual(first);
  });

  test.each([
    [{ kind: "earthquake" }, /^Cannot arm faults: "0.kind": .* expected one of "status"\|"html"/],
    [{ kind: "html", when: "now" }, 'Cannot arm faults: "0": Unrecognized key: "when"'],
    [{ kind: "html", nth: 0 }, 'Cannot arm faults: "0.nth": Too small: expected number to be >=1'],
    [{ kind: "html", times: 1.5 }, /^Cannot arm faults: "0.times": .* expected int/],
    [{ kind: "status", status: 99_999 }, /^Cannot arm faults: "0.status": Too big/],
    [{ kind: "html", method: 7 }, /^Cannot arm faults: "0.method": .* expected string/],
    ["html", /^Cannot arm faults: "0": .* expected object/],
  ])("only when they can be read: %j", async (fault, error) => {
    expect(await google.control("faults", [fault])).toEqual({
      status: 400,
      body: { error: typeof error === "string" ? error : (expect.stringMatching(error) as string) },
    });
  });
});
