// Every state that keeps a book from taking rows: rows wait, status says what a person must do, and once it is done they go in by themselves.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askDelivery } from "../../../src/worker/ledger/ask-delivery.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { noteReport } from "../../../src/worker/ledger/note-report.ts";
import { readProgress } from "../../../src/worker/ledger/read-progress.ts";
import { nameTrouble } from "../../../src/worker/mail/name-trouble.ts";
import { openMemoryDb } from "../../support/open-memory-db.ts";
import { type PlayedBoard, playBoard } from "../board/play-board.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator, QUIET_MS, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";
import { SPOILT_BOOKS } from "./spoil-book.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
const MINUTE = 60_000;
const HOME = "p63-38";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
  await turnSwitches(served);
});
afterAll(() => served.close());

const codes = (desk: Desk) => listStates(desk.db).map(({ code }) => code);

/** The ledger reports, and a quarter of an hour passes for the board. */
async function tell(desk: Desk, board: PlayedBoard): Promise<void> {
  await board.take(noteReport(desk.db, programme, HOME, desk.access.now()).report);
  await board.pass(15 * MINUTE);
}

describe("a book that takes no rows", () => {
  it.each(SPOILT_BOOKS)("$code: $what", async ({ code, says, spoil }) => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    const mend = await spoil(desk);
    const { written } = readProgress(desk.db);

    // What a ledger without a book does is not to take steps.
    const work = () => (bookLine(desk.db).state === "no-book" ? undefined : desk.work());
    desk.wait(MINUTE);
    desk.arrive(2, 2);
    await work();
    expect(listStates(desk.db)).toMatchObject([{ code, sentence: expect.stringMatching(says) }]);
    const [{ since } = { since: 0 }] = listStates(desk.db);

    // It is tried again, and intake goes on.
    for (let quarter = 0; quarter < 3; quarter += 1) {
      desk.wait(15 * MINUTE);
      await work();
    }
    desk.arrive(3, 3);
    await work();
    expect(listStates(desk.db)).toMatchObject([{ code, since }]);
    expect(readProgress(desk.db)).toEqual({ written, waiting: 2 });

    await mend();
    desk.wait(15 * MINUTE);
    await desk.settle();
    expect(codes(desk)).toEqual([]);
    expect(readProgress(desk.db)).toEqual({ written: written + 2, waiting: 0 });
    const identities = await readIdentities(desk);
    expect(identities.filter((one) => one !== "9.1")).toEqual(["3.1", "2.1", "1.1"]);
  });

  it.each(SPOILT_BOOKS.filter(({ noticedBy }) => noticedBy === "reading"))(
    "$code: is noticed while nothing waits to be written, and is over once it can be read (%#)",
    async ({ code, spoil }) => {
      const desk = await openDesk(served);
      desk.arrive(1, 1);
      await desk.settle();
      const mend = await spoil(desk);
      desk.wait(MINUTE);
      askPull(desk.db, { force: true }, desk.access.now());
      if (bookLine(desk.db).state !== "no-book") await desk.work();
      expect(codes(desk)).toEqual([code]);
      await mend();
      desk.wait(15 * MINUTE);
      await desk.settle();
      expect(codes(desk)).toEqual([]);
    },
  );

  it.each(SPOILT_BOOKS)("$code: one mail says so (%#)", async ({ code, says, spoil }) => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    const mend = await spoil(desk);
    const board = playBoard(openMemoryDb(), { homes: [{ id: HOME, name: "LĐLĐ X" }] });
    for (let quarter = 0; quarter < 3; quarter += 1) {
      desk.wait(15 * MINUTE);
      desk.arrive(2 + quarter, 2 + quarter);
      if (bookLine(desk.db).state !== "no-book") await desk.work();
      await tell(desk, board);
    }
    expect(board.sent).toHaveLength(1);
    await mend();
    desk.wait(15 * MINUTE);
    await desk.settle();
    await tell(desk, board);
    expect(board.sent).toHaveLength(1);
    const [{ subject, text } = { subject: "", text: "" }] = board.sent;
    expect(subject).toBe(`[Sáng kiến] LĐLĐ X: ${nameTrouble(code)}`);
    expect(text).toMatch(says);
    expect(text).toContain("1 sáng kiến đang chờ");
  });

  it.each(SPOILT_BOOKS)("$code: goes on at once when asked to (%#)", async ({ code, spoil }) => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    const mend = await spoil(desk);
    desk.wait(MINUTE);
    desk.arrive(2, 2);
    if (bookLine(desk.db).state !== "no-book") await desk.work();
    expect(codes(desk)).toEqual([code]);
    await mend();
    askDelivery(desk.db);
    await desk.work();
    await desk.work();
    expect(codes(desk)).toEqual([]);
    expect(await readIdentities(desk)).toContain("2.1");
  });
});

describe("a book that goes on taking rows", () => {
  it.each([
    { action: "rename", to: "Sáng kiến năm nay" },
    { action: "rename", tab: "Cần sửa", to: "Xem lại" },
  ])("when a person renames a tab: $to", async (renaming) => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    expect(await desk.officer(renaming)).toBe(200);
    desk.arrive(2, 2);
    desk.arrive(3, 3, { effect: "" });
    await desk.settle();
    expect(codes(desk)).toEqual([]);
    expect(readProgress(desk.db)).toEqual({ written: 3, waiting: 0 });
    const tab = renaming.tab === undefined ? renaming.to : "Sáng kiến";
    expect(await readIdentities(desk, tab)).toEqual(["2.1", "1.1"]);
    expect(await desk.rows(renaming.tab === undefined ? "Cần sửa" : renaming.to)).toHaveLength(1);
  });

  it("when the header's lock is removed: it is set again, and nobody is asked for anything", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.officer({ action: "unprotect", cell: "A1", role: "manager" });
    desk.arrive(2, 2);
    await desk.settle();
    expect(codes(desk)).toEqual([]);
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
  });
});

describe("rows that stand twice after more than one attempt", () => {
  it("keep the book from going on until a person removed the twin", async () => {
    await turnSwitches(served, { overlap: "both-pass" });
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.fault(
      { method: BATCH, nth: 1, kind: "status", status: 503 },
      { method: BATCH, nth: 1, kind: "twice" },
    );
    desk.arrive(2, 2);
    await desk.work();
    desk.wait(QUIET_MS);
    await desk.work();
    await desk.fault();
    expect(await readIdentities(desk)).toEqual(["2.1", "2.1", "1.1"]);
    expect(listStates(desk.db)).toMatchObject([
      { code: "doubled", sentence: expect.stringMatching(/hai dòng giống hệt nhau.*\(1 hồ sơ\)/) },
    ]);
    desk.arrive(3, 3);
    for (let quarter = 0; quarter < 3; quarter += 1) {
      desk.wait(15 * MINUTE);
      await desk.work();
    }
    expect(codes(desk)).toEqual(["doubled"]);
    expect(readProgress(desk.db)).toEqual({ written: 1, waiting: 2 });
    expect(await desk.officer({ action: "delete", row: 2 })).toBe(200);
    desk.wait(15 * MINUTE);
    await desk.settle();
    expect(codes(desk)).toEqual([]);
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
  });
});
