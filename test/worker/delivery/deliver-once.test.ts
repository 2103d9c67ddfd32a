import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { keepTally } from "../../../src/worker/ledger/keep-tally.ts";
import { readProgress } from "../../../src/worker/ledger/read-progress.ts";
import { flush } from "../../../src/worker/ledger/flush.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { programme } from "../ledger/with-ledger.ts";
import { removeFence } from "./change-fence.ts";
import { type Desk, openDesk, openEmulator, QUIET_MS } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const tally = (asOf: number) =>
  compileTally(programme, "gd1", [{ federation: "p63-38", name: "Thanh Hóa", count: null }], asOf);

const waiting = (desk: Desk) => countSubmissions(desk.db, programme, desk.access.now()).waiting;

describe("each row is in the book once", () => {
  it.each([
    ["the reply is lost after Google applied it", { kind: "lost-reply" }],
    ["the socket breaks after Google applied it", { kind: "reset-after" }],
    ["the socket breaks before Google saw it", { kind: "reset-before" }],
    ["a proxy answers with HTML", { kind: "html" }],
    ["Google answers 500", { kind: "status", status: 500 }],
    ["Google answers 503", { kind: "status", status: 503 }],
    ["Google's quota is spent", { kind: "quota" }],
  ] as const)("when %s", async (_what, fault) => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, ...fault });
    for (let n = 2; n <= 5; n += 1) desk.arrive(n, n);
    await desk.settle();
    await desk.fault();
    expect((await readIdentities(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1", "4.1", "5.1"]);
    expect(waiting(desk)).toBe(0);
  });

  it("when Google applies a batch late, after the error was answered and before the next attempt", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "late", ms: 150 });
    desk.arrive(2, 1);
    await desk.work();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
  });

  it("when Google applies a batch after a later attempt was planned: the fence refuses one of them", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "late", ms: 1_500 });
    desk.arrive(2, 1);
    desk.arrive(3, 2);
    // Quiet time passes on the ledger's clock while the late copy is still under way at Google.
    await desk.settle();
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    await desk.settle();
    expect((await readIdentities(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1"]);
  });

  it("when the ledger dies between the send and the settle", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    const landed = Promise.withResolvers<void>();
    const dying = {
      ...desk.access,
      // What is dead hears nothing: neither an answer nor an error.
      send: (async (...call: Parameters<typeof fetch>) => {
        await fetch(...call);
        landed.resolve();
        return new Promise<Response>(() => undefined);
      }) as typeof fetch,
    };
    desk.arrive(2, 1);
    desk.wait(2_000);
    void flush(desk.db, dying, { mode: "rows", permit: "deliver" });
    await landed.promise;
    expect(desk.db.first("SELECT state FROM attempt WHERE state = 'sent'")).toBeDefined();
    expect(await desk.settle()).toBeGreaterThanOrEqual(QUIET_MS);
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
  });

  it("when two outcomes in a row are unknown, in ever smaller batches", async () => {
    const desk = await openDesk(served);
    desk.arrive(99);
    await desk.settle();
    await desk.fault({ method: BATCH, kind: "reset-before", times: 2 });
    for (let n = 1; n <= 8; n += 1) desk.arrive(n, n);
    await desk.settle();
    await desk.fault();
    expect((await readIdentities(desk)).toSorted()).toHaveLength(9);
    expect(new Set(await readIdentities(desk)).size).toBe(9);
  });

  it("when an owner removed the fence", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await removeFence(desk, bookLine(desk.db).fenceId);
    desk.arrive(2, 1);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    expect(bookLine(desk.db).state).toBeNull();
  });

  it("when the fence is removed after it told of a pass and before the rows were looked for", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 1);
    await desk.work();
    desk.wait(QUIET_MS);
    await takeStep(desk.db, desk.access);
    expect(bookLine(desk.db).scanDue).toBe(true);
    await removeFence(desk, bookLine(desk.db).fenceId);
    // The look for rows met a tab under another name, so the book is learned once more.
    desk.db.run("UPDATE book SET map = NULL, fence_id = NULL");
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    expect(readProgress(desk.db)).toEqual({ written: 2, waiting: 0 });
  });

  it("when an owner removed the fence while an attempt that passed had lost its reply", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 1);
    await desk.work();
    const { sheets } = await desk.call<{
      sheets: { protectedRanges?: { protectedRangeId: number; description: string }[] }[];
    }>(
      "GET",
      `/v4/spreadsheets/${desk.spreadsheetId}?fields=sheets.protectedRanges(protectedRangeId,description)`,
    );
    const fence = sheets
      .flatMap(({ protectedRanges }) => protectedRanges ?? [])
      .find(({ description }) => description.startsWith("fence"));
    await removeFence(desk, fence?.protectedRangeId ?? null);
    desk.arrive(3, 2);
    await desk.settle();
    expect((await readIdentities(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1"]);
  });
});

describe("an outcome that stays unknown", () => {
  it("makes batches smaller only when it was one with rows", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "reset-before" });
    keepTally(desk.db, tally(desk.access.now()));
    await desk.settle();
    expect(bookLine(desk.db).batchRows).toBe(1_000);
  });
});
