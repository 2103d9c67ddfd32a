// What people do to the system's own tabs must not make a sound book look like an older version of itself.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { adoptBook } from "../../../src/worker/ledger/adopt-book.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { keepTally } from "../../../src/worker/ledger/keep-tally.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { MIGRATIONS } from "../../../src/worker/ledger/schema.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { openMemoryDb } from "../../support/open-memory-db.ts";
import { buildArrival, programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const TALLY = "Tổng hợp";
const GUIDE = "Hướng dẫn";
const SHEET_IDS = { [TALLY]: 105, [GUIDE]: 106 };
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const codes = (desk: Desk) => listStates(desk.db).map(({ code }) => code);

const change = (desk: Desk, ...requests: unknown[]) =>
  desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, { requests });

/** The tab's first cell gets a note, or none. */
const note = (tab: keyof typeof SHEET_IDS, text?: string) => ({
  updateCells: {
    start: { sheetId: SHEET_IDS[tab], rowIndex: 0, columnIndex: 0 },
    rows: [{ values: [text === undefined ? {} : { note: text }] }],
    fields: "note",
  },
});

const tally = (asOf: number) =>
  compileTally(programme, "gd1", [{ federation: "p63-38", name: "Thanh Hóa", count: null }], asOf);

/** Two rows in two batches. */
async function openAtWork(): Promise<Desk> {
  const desk = await openDesk(served);
  desk.arrive(1, 1);
  await desk.settle();
  desk.arrive(2, 2);
  await desk.settle();
  return desk;
}

/** Rows arrive before the book is looked at again and after, a tally is shown, and a pull is made. */
async function goOn(desk: Desk): Promise<void> {
  for (let n = 3; n <= 4; n += 1) {
    desk.arrive(n, n);
    await desk.settle();
    desk.wait(40_000);
  }
  keepTally(desk.db, tally(desk.access.now()));
  await desk.settle();
  desk.wait(40_000);
  desk.arrive(5, 5);
  askPull(desk.db, { force: true }, desk.access.now());
  await desk.work();
  await desk.work();
  expect(codes(desk)).toEqual([]);
  expect(await readIdentities(desk)).toEqual(["5.1", "4.1", "3.1", "2.1", "1.1"]);
}

describe.each(["keeps", "leaves-current"] as const)("under %s", (restoredVersion) => {
  beforeAll(() => turnSwitches(served, { restoredVersion }));

  it.each([TALLY, GUIDE] as const)(
    "rows go on when a row is inserted above the header of %s, or a column before the first",
    async (tab) => {
      const desk = await openAtWork();
      expect(await desk.officer({ action: "insert", tab, row: 1 })).toBe(200);
      expect(await desk.officer({ action: "insert", tab, column: 1 })).toBe(200);
      await goOn(desk);
    },
  );

  it.each([TALLY, GUIDE] as const)(
    "rows go on when the first row of %s is deleted, or moved down",
    async (tab) => {
      const desk = await openAtWork();
      await desk.officer({ action: "move", tab, from: 1, to: 9, dimension: "ROWS" });
      await goOn(desk);
      const other = await openAtWork();
      expect(await other.officer({ action: "delete", tab, row: 1 })).toBe(200);
      await goOn(other);
    },
  );

  it.each([TALLY, GUIDE] as const)(
    "rows go on when the note of %s is deleted, and when that is undone later",
    async (tab) => {
      const desk = await openAtWork();
      await change(desk, note(tab));
      desk.arrive(6, 6);
      await desk.settle();
      await change(desk, note(tab, "Lần ghi thứ 2 của hệ thống. Xin giữ nguyên ghi chú này."));
      desk.wait(40_000);
      desk.arrive(7, 7);
      await desk.settle();
      expect(codes(desk)).toEqual([]);
      expect(await readIdentities(desk)).toEqual(["7.1", "6.1", "2.1", "1.1"]);
    },
  );

  it("when both notes are put back to an older one, rows wait for a person, who may delete them", async () => {
    const desk = await openAtWork();
    const older = "Lần ghi thứ 1 của hệ thống. Xin giữ nguyên ghi chú này.";
    await change(desk, note(TALLY, older), note(GUIDE, older));
    desk.wait(40_000);
    desk.arrive(3, 3);
    await desk.work();
    expect(codes(desk)).toEqual(["restored"]);
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    await change(desk, note(TALLY), note(GUIDE));
    await desk.settle();
    expect(codes(desk)).toEqual([]);
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
  });

  it("rows go on when both tabs are removed", async () => {
    const desk = await openAtWork();
    for (const tab of [TALLY, GUIDE])
      expect(await desk.officer({ action: "removeTab", tab })).toBe(200);
    await goOn(desk);
  });

  it("a tally covers no older version that was restored: a person is told first", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    const older = await desk.version();
    desk.arrive(2, 2);
    await desk.settle();
    const newest = await desk.version();
    desk.wait(1_000);
    await desk.officer({ action: "restore", version: older });
    keepTally(desk.db, tally(desk.access.now()));
    await desk.work();
    expect(codes(desk)).toEqual(["restored"]);
    await desk.officer({ action: "restore", version: newest });
    await desk.settle();
    expect(codes(desk)).toEqual([]);
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
  });
});

describe("a ledger that begins anew in a book at work", () => {
  beforeAll(() => turnSwitches(served));

  it("goes on from the fence and the note it finds, and the ledger before it is stopped", async () => {
    const desk = await openAtWork();
    const anew = openMemoryDb();
    migrate(anew, MIGRATIONS);
    adoptBook(anew, desk.spreadsheetId, desk.access.now());
    recordSubmission(anew, buildArrival(3, 3), desk.access.now());
    desk.wait(1_000);
    for (let turn = 0; turn < 4; turn += 1) await takeStep(anew, desk.access);
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
    expect(listStates(anew)).toEqual([]);
    desk.arrive(4, 4);
    await desk.work();
    expect(codes(desk)).toEqual(["foreign-fence"]);
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
  });
});
