// Google gives no clear answer to writes: all of them, or those of one row.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askDelivery } from "../../../src/worker/ledger/ask-delivery.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { nextStep } from "../../../src/worker/ledger/next-step.ts";
import { readProgress } from "../../../src/worker/ledger/read-progress.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { answerWrites } from "./answer-writes.ts";
import { type Desk, openDesk, openEmulator, QUIET_MS } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const MINUTE_MS = 60_000;
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const codes = (desk: Desk) => listStates(desk.db).map(({ code }) => code);
const broken = () => new Response("<html>500", { status: 500 });

/** Takes what steps there are, whenever they are due, for so long. `every`: what happens each minute. */
async function runFor(desk: Desk, ms: number, every: () => void = () => undefined) {
  const until = desk.access.now() + ms;
  while (desk.access.now() < until) {
    every();
    const end = Math.min(until, desk.access.now() + MINUTE_MS);
    while (desk.access.now() < end) {
      const { step, result } = await takeStep(desk.db, desk.access);
      const at = step.kind === "idle" ? (step.at ?? end) : result?.kind === "wait" ? result.at : 0;
      desk.wait(Math.max(0, Math.min(at, end) - desk.access.now()));
    }
  }
}

describe("a row that Google never answers clearly", () => {
  const poison = (desk: Desk) =>
    answerWrites(desk, (body) => (body.includes("độc") ? broken() : undefined));

  it("stops no other, is tried again and again, and a person is told", async () => {
    const desk = await openDesk(served);
    poison(desk);
    desk.arrive(1, 1, { title: "độc" });
    for (let n = 2; n <= 8; n += 1) desk.arrive(n, n);
    await runFor(desk, 40 * MINUTE_MS);
    expect((await readIdentities(desk)).toSorted()).toEqual(
      Array.from({ length: 7 }, (_, index) => `${index + 2}.1`),
    );
    expect(codes(desk)).toEqual(["unanswered"]);
    expect(readProgress(desk.db).waiting).toBe(1);

    // Others that come are late by one quiet time at most, and do not end what is told.
    desk.arrive(9, 9);
    await runFor(desk, QUIET_MS + 5_000);
    expect(await readIdentities(desk)).toContain("9.1");
    expect(codes(desk)).toEqual(["unanswered"]);

    await runFor(desk, QUIET_MS);
    Object.assign(desk.access, { send: fetch });
    expect(nextStep(desk.db, desk.access.now(), QUIET_MS)).toMatchObject({ kind: "idle" });
    askDelivery(desk.db);
    await desk.work();
    expect(await readIdentities(desk)).toHaveLength(9);
    expect(codes(desk)).toEqual([]);
  });

  it("takes the others no more than one quiet time in a quarter of an hour, however many such rows there are", async () => {
    const desk = await openDesk(served);
    let lost = 0;
    answerWrites(desk, (body) => {
      if (!body.includes("độc")) return undefined;
      lost += 1;
      return broken();
    });
    for (let n = 1; n <= 3; n += 1) desk.arrive(n, n, { title: `độc ${n}` });
    await runFor(desk, 30 * MINUTE_MS);
    lost = 0;
    const minutes = 90;
    let sent = 3;
    await runFor(desk, minutes * MINUTE_MS, () => {
      for (let more = 0; more < 2; more += 1) desk.arrive((sent += 1), sent);
    });
    const waiting = readProgress(desk.db).waiting - 3;
    expect(waiting).toBeLessThan(12);
    expect(lost).toBeGreaterThanOrEqual(3);
    expect(lost).toBeLessThanOrEqual(minutes / 15 + 1);
    expect(codes(desk)).toEqual(["unanswered"]);
    const tried = desk.db.all(
      "SELECT DISTINCT unclear_at FROM version WHERE unclear_at IS NOT NULL",
    );
    expect(tried).toHaveLength(3);
  });
});

describe("an hour in which Google answers no write clearly", () => {
  it("is told, blames no row, and is over by itself: all rows go in at once, each once", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    const { send } = desk.access;
    answerWrites(desk, broken);
    let sent = 1;
    await runFor(desk, 60 * MINUTE_MS, () => desk.arrive((sent += 1), sent));
    expect(listStates(desk.db)).toMatchObject([
      { code: "unanswered", sentence: expect.not.stringMatching(/dòng .*lỗi/) as string },
    ]);
    expect(bookLine(desk.db).state).toBeNull();
    Object.assign(desk.access, { send });
    expect(await desk.settle()).toBeLessThan(QUIET_MS + 2 * MINUTE_MS);
    const receipts = (await desk.rows("Sáng kiến")).map((row) => row["Mã hồ sơ"]);
    expect(receipts).toHaveLength(sent);
    expect(new Set(receipts).size).toBe(sent);
    expect(codes(desk)).toEqual([]);
  });

  it("leaves no row behind for those that keep coming after it", async () => {
    const desk = await openDesk(served);
    const { send } = desk.access;
    answerWrites(desk, broken);
    let sent = 0;
    await runFor(desk, 30 * MINUTE_MS, () => desk.arrive((sent += 1), sent));
    const left = () =>
      desk.db.all("SELECT id FROM version WHERE settled_at IS NULL AND unclear_at IS NOT NULL");
    expect(left().length).toBeGreaterThan(1);
    Object.assign(desk.access, { send });
    answerWrites(desk, () => {
      desk.arrive((sent += 1), sent);
      return undefined;
    });
    await runFor(desk, QUIET_MS + MINUTE_MS);
    expect(left()).toEqual([]);
    expect(codes(desk)).toEqual([]);
  });

  it("calls a person after the fifth write, and nobody when it was four", async () => {
    const desk = await openDesk(served);
    const { send } = desk.access;
    answerWrites(desk, broken);
    desk.arrive(1, 1);
    desk.arrive(2, 1);
    const told = new Map<number, readonly string[]>();
    while (bookLine(desk.db).unclear < 5) {
      const { step } = await takeStep(desk.db, desk.access);
      told.set(bookLine(desk.db).unclear, codes(desk));
      desk.wait(step.kind === "idle" ? QUIET_MS : 1_000);
    }
    expect([told.get(4), told.get(5)]).toEqual([[], ["unanswered"]]);
    Object.assign(desk.access, { send });
    await desk.settle();
    expect(await readIdentities(desk)).toHaveLength(2);
    expect(bookLine(desk.db)).toMatchObject({ unclear: 0, unclearSince: null });
  });
});
