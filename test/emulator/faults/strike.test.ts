// Each fault breaks a call as it says, and what was done of it shows through the API.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { fenced, insertRow, METHOD, startBreakable } from "./start-breakable.ts";

const google = await startBreakable();
afterAll(() => google.close());
beforeEach(async () => {
  await google.control("reset", {});
});

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
    await google.arm({ method: METHOD, kind: "status", status: code });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: code,
      body: { error: { code, status, message: expect.stringMatching(/\w/) as string } },
    });
    expect(await google.noted()).toEqual([{ status: code, fault: "status", applied: false }]);
    expect(await google.values(id)).toEqual([]);
  });

  test("of status 429 says what went over which quota", async () => {
    const id = await google.makeBook();
    await google.arm({ method: METHOD, kind: "status", status: 429 });
    const reason = "RATE_LIMIT_EXCEEDED";
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 429,
      body: { error: { details: [{ reason }, {}] } },
    });
  });

  test("of kind html answers a proxy's page and does nothing", async () => {
    const id = await google.makeBook();
    await google.arm({ method: METHOD, kind: "html" });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 502,
      body: expect.stringContaining("<title>Error 502") as string,
    });
    expect(await google.noted()).toEqual([{ status: 502, fault: "html", applied: false }]);
    expect(await google.values(id)).toEqual([]);
  });

  test("of kind slow keeps the answer, and the change, back", async () => {
    const id = await google.makeBook();
    await google.arm({ method: METHOD, kind: "slow", ms: 400 });
    const answer = google.batch(id, ...insert);
    expect(await google.values(id)).toEqual([]);
    expect((await answer).status).toBe(200);
    expect(await google.values(id)).toEqual([["dòng"]]);
    expect(await google.noted(2)).toMatchObject([
      { status: 200, fault: "slow", applied: true },
      {},
    ]);
  });

  test("tears the socket down before or after the call was applied", async () => {
    const id = await google.makeBook();
    await google.arm(
      { method: METHOD, nth: 1, kind: "reset-before" },
      { method: METHOD, nth: 2, kind: "reset-after" },
    );
    await expect(google.batch(id, ...insert)).rejects.toThrow("fetch failed");
    expect(await google.noted()).toEqual([{ status: 0, fault: "reset-before", applied: false }]);
    expect(await google.values(id)).toEqual([]);
    await expect(google.batch(id, ...insert)).rejects.toThrow("fetch failed");
    expect(await google.noted()).toEqual([{ status: 0, fault: "reset-after", applied: true }]);
    expect(await google.values(id)).toEqual([["dòng"]]);
  });

  test("loses the reply of a call that was applied", async () => {
    const id = await google.makeBook();
    await google.arm({ method: METHOD, kind: "lost-reply", times: 2 });
    expect(await google.batch(id, ...insert)).toMatchObject({
      status: 503,
      body: { error: { status: "UNAVAILABLE" } },
    });
    expect(await google.noted()).toEqual([{ status: 503, fault: "lost-reply", applied: true }]);
    expect(await google.values(id)).toEqual([["dòng"]]);
    await google.batch(id, { deleteSheet: { sheetId: 9 } });
    expect(await google.noted()).toEqual([{ status: 503, fault: "lost-reply", applied: false }]);
  });

  test("applies a call after its error was answered", async () => {
    const id = await google.makeBook();
    await google.arm({ method: METHOD, kind: "late", times: 1, ms: 60 });
    expect((await google.batch(id, ...insert)).status).toBe(503);
    expect(await google.noted()).toEqual([{ status: 503, fault: "late", applied: false }]);
    expect(await google.values(id)).toEqual([]);
    while ((await google.values(id)).length === 0) await sleep(10);
    expect(await google.values(id)).toEqual([["dòng"]]);
    const { requests } = google.world;
    expect(requests.find(({ fault }) => fault)).toMatchObject({ fault: "late", applied: true });
  });

  test("applies a late call to what its caller has made of the book meanwhile", async () => {
    const passed = await google.makeFencedBook();
    const refused = await google.makeFencedBook();
    await google.arm({ method: METHOD, kind: "late", times: 2, ms: 400 });
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

describe("quota", () => {
  const write = (id: string) => google.batch(id, ...insert);

  test("refuses a call with Google's 429, a read as a read and a write as a write", async () => {
    const id = await google.makeBook();
    await google.arm({ method: "sheets.*", kind: "quota", times: 2 });
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
    await google.arm({ method: METHOD, kind: "quota", nth: 2, ms: 3_600_000 });
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
    expect(await google.armed()).toMatchObject([
      { seen: 6, struck: 3, until: expect.stringMatching(/Z$/) as string },
    ]);
    await google.control("clock", { advanceMs: -661 * 60_000 });
    expect(await google.values(id)).toHaveLength(3);
  });
});
