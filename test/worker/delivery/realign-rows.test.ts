import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { type Desk, openDesk, openEmulator, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

describe("columns that move while rows are written", () => {
  /** Lets things happen in the book one after the other, each before the next batch lands. */
  const beforeEach = (desk: Desk, happenings: readonly (() => Promise<unknown>)[]) => {
    const left = [...happenings];
    return {
      ...desk.access,
      send: (async (...call: Parameters<typeof fetch>) => {
        if (String(call[0]).includes(":batchUpdate")) await left.shift()?.();
        return fetch(...call);
      }) as typeof fetch,
    };
  };
  const insertColumn = (desk: Desk, at: number) =>
    desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [
        {
          insertDimension: {
            range: { sheetId: 101, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 },
            inheritFromBefore: at > 0,
          },
        },
      ],
    });

  interface Protections {
    readonly sheets: readonly {
      readonly protectedRanges?: readonly {
        readonly protectedRangeId: number;
        readonly description?: string;
      }[];
    }[];
  }
  const listRanges = async (desk: Desk, description: string) =>
    (await protectionsOf(desk))
      .filter((one) => one.description === description)
      .map(({ protectedRangeId }) => protectedRangeId);
  const listProtections = async (desk: Desk) =>
    (await protectionsOf(desk)).map(({ description = "" }) => description);
  const protectionsOf = async (desk: Desk) =>
    (
      await desk.call<Protections>(
        "GET",
        `/v4/spreadsheets/${desk.spreadsheetId}?fields=sheets(protectedRanges(protectedRangeId,description))`,
      )
    ).sheets.flatMap(({ protectedRanges = [] }) => protectedRanges);

  it.each([
    ["among the content", 9],
    ["before everything", 0],
  ])("are noticed in the answer, and the rows are set right (%s)", async (_where, at) => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Trước khi chèn" });
    await desk.settle();
    await desk.officer({ action: "set", row: 2, column: "Ghi chú", value: "của cán bộ" });
    const access = beforeEach(desk, [() => insertColumn(desk, at)]);
    desk.arrive(2, 2, { title: "Trong khi chèn" });
    desk.arrive(3, 3, { title: "Cũng trong khi chèn", benefit: "" });
    desk.wait(20_000);
    await takeStep(desk.db, access);
    await takeStep(desk.db, access);
    expect(bookLine(desk.db).misplaced?.versionIds).toHaveLength(2);
    await desk.settle();
    const rows = await desk.rows("Sáng kiến");
    expect(rows.map((row) => row["Tên sáng kiến"])).toEqual([
      "Cũng trong khi chèn",
      "Trong khi chèn",
      "Trước khi chèn",
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        "Lần nộp": "1",
        "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
        "Bí mật công nghệ": "Không",
        "Điện thoại liên hệ": "0912 345 678",
        "Kết quả thẩm định": "",
      });
    }
    expect(rows.map((row) => row["Ghi chú"])).toEqual(["", "", "của cán bộ"]);
    expect(rows.map((row) => row[""] ?? "")).toEqual(["", "", ""]);
    expect(bookLine(desk.db)).toMatchObject({ misplaced: null, realignments: null });
    expect(await desk.settle()).toBe(0);
  });

  it("are noticed though the reply was lost", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Trước khi chèn" });
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 2, kind: "lost-reply" });
    const access = beforeEach(desk, [() => insertColumn(desk, 9)]);
    desk.arrive(2, 2, { title: "Trong khi chèn" });
    desk.wait(20_000);
    await takeStep(desk.db, access);
    await takeStep(desk.db, access);
    await desk.settle();
    const [row] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject({
      "Tên sáng kiến": "Trong khi chèn",
      "Bí mật công nghệ": "Không",
      "Điện thoại liên hệ": "0912 345 678",
      "Kết quả thẩm định": "",
    });
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
  });

  it("afterwards take their cells along: nothing is written into what an officer typed there", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 2, { title: "Vừa tới" });
    await desk.work();
    await insertColumn(desk, 9);
    await desk.officer({ action: "set", cell: "J2", value: "cột riêng" });
    await desk.settle();
    const [row] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject({ "Tên sáng kiến": "Vừa tới", "": "cột riêng", "Lần nộp": "1" });
  });

  it("are looked for wherever people sorted them, and stay where they are until they are right", async () => {
    const desk = await openDesk(served);
    for (let n = 1; n <= 5; n += 1) desk.arrive(n, n, { title: `Trước ${n}` });
    await desk.settle();
    await desk.officer({ action: "set", row: 3, column: "Ghi chú", value: "của dòng 4" });
    const whileHeld: number[] = [];
    const access = beforeEach(desk, [
      () => insertColumn(desk, 0),
      // The rows stand shifted; before the tab is held people move them away.
      () => desk.officer({ action: "sort", column: "Tên sáng kiến", order: "DESCENDING" }),
      // It is held: Google lets nobody sort until the rows are right.
      async () => {
        const tries = [
          { action: "sort", column: "Tên sáng kiến", order: "ASCENDING" },
          { action: "insert", row: 2 },
          { action: "insert", column: 1 },
        ];
        for (const act of tries) whileHeld.push(await desk.officer(act));
      },
    ]);
    desk.arrive(6, 6, { title: "Trong khi chèn" });
    desk.wait(20_000);
    await desk.settle(access);
    const rows = await desk.rows("Sáng kiến");
    expect(rows.map((row) => row["Tên sáng kiến"])).toContain("Trong khi chèn");
    expect(await readIdentities(desk)).toHaveLength(6);
    for (const row of rows) {
      expect(row).toMatchObject({
        "Lần nộp": "1",
        "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
        "Ghi chú": row["Tên sáng kiến"] === "Trước 4" ? "của dòng 4" : "",
        "": "",
      });
    }
    expect(whileHeld).toEqual([400, 400, 400]);
    expect((await listProtections(desk)).filter((text) => text.startsWith("hold"))).toEqual([]);
    expect(await desk.officer({ action: "sort", column: "Tên sáng kiến" })).toBe(200);
  });

  it("twice before the system looks leave nothing of a row in an officer's own column", async () => {
    await turnSwitches(served, { lockedHeader: "lets-columns-move" });
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Trước khi dời" });
    await desk.settle();
    await desk.officer({ action: "insert", column: 30 });
    await desk.officer({ action: "set", row: 1, column: 30, value: "Cột riêng" });
    const move = (from: string, to: number) =>
      desk.officer({ action: "move", from, to, dimension: "COLUMNS" });
    const access = beforeEach(desk, [() => move("Cột riêng", 10), () => move("Cột riêng", 3)]);
    desk.arrive(2, 2, { title: "Trong khi dời" });
    desk.wait(60_000);
    await desk.settle(access);
    const [row, below] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject({
      "Tên sáng kiến": "Trong khi dời",
      "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
      "Điện thoại liên hệ": "0912 345 678",
      "Cột riêng": "",
    });
    expect(below).toMatchObject({ "Tên sáng kiến": "Trước khi dời", "Cột riêng": "" });
    await turnSwitches(served);
  });

  it("do not cost what an officer typed into a shifted row before it was set right", async () => {
    const desk = await openDesk(served);
    const access = beforeEach(desk, [
      () => insertColumn(desk, 0),
      () => desk.officer({ action: "set", row: 2, column: "Ghi chú", value: "xem lại" }),
    ]);
    desk.arrive(1, 1, { title: "Vừa tới" });
    desk.wait(20_000);
    await desk.settle(access);
    const [row] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject({ "Tên sáng kiến": "Vừa tới", "Ghi chú": "xem lại", "Lần nộp": "1" });
  });

  it("let go of the tab though the reply of setting right was lost", async () => {
    const desk = await openDesk(served);
    await desk.fault({ method: BATCH, nth: 3, kind: "lost-reply" });
    const access = beforeEach(desk, [() => insertColumn(desk, 0)]);
    desk.arrive(1, 1, { title: "Vừa tới" });
    desk.wait(20_000);
    await desk.settle(access);
    const [row] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject({ "Tên sáng kiến": "Vừa tới", "Lần nộp": "1" });
    expect((await listProtections(desk)).filter((text) => text.startsWith("hold"))).toEqual([]);
    expect(bookLine(desk.db)).toMatchObject({ misplaced: null, holds: [] });
  });

  it("wait for a person where somebody locked the whole tab", async () => {
    const desk = await openDesk(served);
    const key = await desk.call<{ sheets: { protectedRanges: unknown[] }[] }>(
      "POST",
      `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`,
      {
        requests: [
          {
            addProtectedRange: {
              protectedRange: { range: { sheetId: 101 }, warningOnly: true, description: "riêng" },
            },
          },
        ],
      },
    );
    expect(key).toBeDefined();
    const access = beforeEach(desk, [() => insertColumn(desk, 0)]);
    desk.arrive(1, 1, { title: "Vừa tới" });
    desk.wait(20_000);
    await desk.work(access);
    expect(bookLine(desk.db).state).toBe("locked");
    const [own] = await listRanges(desk, "riêng");
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [{ deleteProtectedRange: { protectedRangeId: own } }],
    });
    await desk.settle(access);
    const [row] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject({ "Tên sáng kiến": "Vừa tới", "Lần nộp": "1" });
    expect(bookLine(desk.db).state).toBeNull();
  });

  it("or do not: then nothing is undone of what officers did while a reply was lost", async () => {
    const desk = await openDesk(served);
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(1, 1);
    await desk.work();
    const done = {
      "Điện thoại liên hệ": "",
      "Ghi chú": "0912 345 678",
      "Bí mật công nghệ": "",
      "Đề nghị khen thưởng": "Không",
    };
    for (const [column, value] of Object.entries(done))
      await desk.officer({ action: "set", row: 2, column, value });
    desk.wait(200_000);
    await desk.settle();
    const [row] = await desk.rows("Sáng kiến");
    expect(row).toMatchObject(done);
  });

  it("leave no tab locked in which a person is told to remove a twin", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 2, { title: "A" });
    desk.arrive(3, 3, { title: "B" });
    await desk.work();
    await insertColumn(desk, 9);
    expect(await desk.officer({ action: "delete", row: 3 })).toBe(200);
    const [top = {}] = await desk.rows("Sáng kiến");
    const values = Object.fromEntries(Object.entries(top).filter(([, value]) => value !== ""));
    expect(await desk.officer({ action: "insert", row: 3, values })).toBe(200);
    desk.wait(200_000);
    await desk.work();
    expect(bookLine(desk.db).state).toBe("doubled");
    expect(await desk.officer({ action: "delete", row: 3 })).toBe(200);
  });
});
