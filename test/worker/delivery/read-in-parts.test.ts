// Tabs too long for one read are read in parts, however seldom a turn comes and whatever is blank in between.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import type { BookAccess } from "../../../src/worker/sheet/book-access.ts";
import { type Desk, openDesk, openEmulator } from "./open-desk.ts";

let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const ask = (desk: Desk, ...requests: readonly unknown[]) =>
  desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, { requests });
const addRows = (desk: Desk, length: number) =>
  ask(desk, { appendDimension: { sheetId: 101, dimension: "ROWS", length } });
const moveRow = (desk: Desk, from: number, to: number) =>
  ask(desk, {
    moveDimension: {
      source: { sheetId: 101, dimension: "ROWS", startIndex: from, endIndex: from + 1 },
      destinationIndex: to,
    },
  });
const insertColumn = (desk: Desk) =>
  ask(desk, {
    insertDimension: {
      range: { sheetId: 101, dimension: "COLUMNS", startIndex: 9, endIndex: 10 },
      inheritFromBefore: true,
    },
  });
const decide = (desk: Desk, row: number) =>
  desk.officer({ action: "set", row, column: "Kết quả thẩm định", value: "Hợp lệ" });
const decisions = (desk: Desk) => desk.db.all("SELECT value FROM event WHERE field = 'review'");

/** Doors through which a call may go every so many milliseconds; `asked` counts those that went. */
function ration(desk: Desk, everyMs: number) {
  const { permit, now } = desk.access;
  const asked = new Map<string, number>();
  let last = 0;
  const doors: BookAccess = {
    ...desk.access,
    permit: async (kind) => {
      if (now() < last + everyMs) return { kind: "wait", at: last + everyMs };
      last = now();
      asked.set(kind, (asked.get(kind) ?? 0) + 1);
      return permit(kind);
    },
  };
  return { doors, asked };
}

describe("a pull of several chunks", () => {
  it.each([
    ["seldom", 1_000],
    ["very seldom", 50_000],
  ])("comes to its end though turns come %s", async (_how, everyMs) => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await addRows(desk, 60_000);
    await moveRow(desk, 1, 60_000);
    await decide(desk, 60_000);
    const { doors, asked } = ration(desk, everyMs);
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle(doors);
    expect(bookLine(desk.db)).toMatchObject({ pullDueAt: null, pullResult: { rows: 1 } });
    expect(decisions(desk)).toEqual([{ value: "Hợp lệ" }]);
    // The look before it, and its own reads: none is made twice.
    expect(asked.get("pull")).toBe(1 + 4);
  });

  it("gives way to rows where turns do not come", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await addRows(desk, 60_000);
    const { doors } = ration(desk, 200_000);
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await takeStep(desk.db, desk.access);
    const begun = desk.access.now();
    expect(await takeStep(desk.db, doors)).toMatchObject({
      step: { kind: "pull" },
      result: { kind: "wait", at: begun + 200_000 },
    });
    expect(desk.access.now()).toBe(begun);
  });

  it("reads on below rows that stand blank at the end of a chunk", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await ask(desk, {
      insertDimension: {
        range: { sheetId: 101, dimension: "ROWS", startIndex: 1, endIndex: 20_001 },
        inheritFromBefore: false,
      },
    });
    await decide(desk, 20_002);
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(decisions(desk)).toEqual([{ value: "Hợp lệ" }]);
  });

  it("reads the book again that lost rows since it was looked at", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await addRows(desk, 30_000);
    await decide(desk, 2);
    desk.wait(60_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await takeStep(desk.db, desk.access);
    await ask(desk, {
      deleteDimension: {
        range: { sheetId: 101, dimension: "ROWS", startIndex: 500, endIndex: 30_500 },
      },
    });
    await desk.settle();
    expect(bookLine(desk.db)).toMatchObject({ state: null, pullDueAt: null });
    expect(decisions(desk)).toEqual([{ value: "Hợp lệ" }]);
  });
});

describe("a search of a tab that is held still", () => {
  /** A row that landed shifted, and was moved far below before the tab was held. */
  async function openShifted(to: number) {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Trước" });
    await desk.settle();
    await addRows(desk, 6_000);
    const { doors, asked } = ration(desk, 1_000);
    const happenings = [() => insertColumn(desk), () => moveRow(desk, 1, to)];
    const access: BookAccess = {
      ...doors,
      send: async (...call) => {
        if (String(call[0]).includes(":batchUpdate")) await happenings.shift()?.();
        return fetch(...call);
      },
    };
    desk.arrive(2, 2, { title: "Dời xuống dưới" });
    desk.wait(20_000);
    return { desk, access, asked };
  }
  const RIGHT = {
    "Tên sáng kiến": "Dời xuống dưới",
    "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
    "Điện thoại liên hệ": "0912 345 678",
    "": "",
  };
  const rowOf = async (desk: Desk) =>
    (await desk.rows("Sáng kiến")).find(
      (row) => row["Lần nộp"] === "1" && row["Tên sáng kiến"] !== "Trước",
    );

  it("goes on where it got to, below blank rows too", async () => {
    const { desk, access, asked } = await openShifted(5_500);
    await desk.settle(access);
    expect(await rowOf(desk)).toMatchObject(RIGHT);
    expect(bookLine(desk.db)).toMatchObject({ misplaced: null, holds: [] });
    // The look at the top, six parts, and the looks before and after.
    expect(asked.get("look")).toBeLessThan(15);
  });

  it("begins anew under another lock, since rows may have moved between the two", async () => {
    const { desk, access } = await openShifted(5_500);
    const search = () => bookLine(desk.db).misplaced?.search;
    for (let step = 0; step < 40 && (search()?.next.initiatives ?? 0) < 3_000; step += 1) {
      await takeStep(desk.db, access);
      desk.wait(1_000);
    }
    expect(search()).toBeDefined();
    for (const id of search()?.holds ?? [])
      await ask(desk, { deleteProtectedRange: { protectedRangeId: id } });
    await moveRow(desk, 5_499, 1);
    desk.db.run("UPDATE book SET map = NULL");
    await desk.settle(access);
    expect(await rowOf(desk)).toMatchObject(RIGHT);
    expect(bookLine(desk.db)).toMatchObject({ misplaced: null, holds: [] });
  });
});
