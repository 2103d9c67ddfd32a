import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { programme } from "../ledger/with-ledger.ts";
import { openDesk, openEmulator } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

describe("a pull", () => {
  it("gives a row its overwritten receipt back", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    desk.arrive(2, 2);
    await desk.settle();
    await desk.officer({ action: "set", row: 2, column: "Mã hồ sơ", value: "xoá nhầm" });
    await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Hợp lệ" });
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    const { phases } = countSubmissions(desk.db, programme, desk.access.now());
    expect(phases["gd1"]).toMatchObject({ valid: 1 });
  });

  it("gives receipts of one second back by what else the rows say, or tells people", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { unit: "CĐCS Một" });
    desk.arrive(2, 1, { unit: "CĐCS Hai" });
    desk.arrive(3, 1, { unit: "CĐCS Ba" });
    desk.arrive(4, 1, { unit: "CĐCS Ba" });
    await desk.settle();
    for (let row = 2; row <= 5; row += 1)
      await desk.officer({ action: "set", row, column: "Mã hồ sơ", value: "x" });
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["x.1", "x.1", "2.1", "1.1"]);
    expect(listStates(desk.db)).toMatchObject([{ code: "doubled" }]);
  });

  it("tells people of a row that stands twice, and holds up nothing", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "twice" });
    desk.arrive(2, 2);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(listStates(desk.db)).toMatchObject([{ code: "doubled" }]);
    desk.arrive(3, 3);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "2.1", "1.1"]);
    await desk.officer({ action: "delete", row: 3, count: 1 });
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(listStates(desk.db)).toEqual([]);
  });

  it("books what officers decided and sets our cells right, and theirs stay untouched", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Sáng kiến 1" });
    desk.arrive(2, 2, { title: "Sáng kiến 2" });
    await desk.settle();
    await desk.officer({ action: "set", row: 3, column: "Kết quả thẩm định", value: "Hợp lệ" });
    await desk.officer({ action: "set", row: 2, column: "Đơn vị (nguyên văn)", value: "gõ nhầm" });
    await desk.officer({ action: "sort", column: "Tên sáng kiến", order: "ASCENDING" });
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(countSubmissions(desk.db, programme, desk.access.now()).phases["gd1"]).toMatchObject({
      valid: 1,
      counted: 2,
    });
    const rows = await desk.rows("Sáng kiến");
    expect(
      rows.map((row) => [
        row["Tên sáng kiến"],
        row["Đơn vị (nguyên văn)"],
        row["Kết quả thẩm định"],
      ]),
    ).toEqual([
      ["Sáng kiến 1", "CĐCS Trường Mầm non Hoa Hồng", "Hợp lệ"],
      ["Sáng kiến 2", "CĐCS Trường Mầm non Hoa Hồng", ""],
    ]);
  });

  it("corrects the cell it found wrong, wherever people move it meanwhile, and no other", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Sáng kiến 1" });
    await desk.settle();
    const system = "Đơn vị (nguyên văn)";
    const unit = "CĐCS Trường Mầm non Hoa Hồng";
    await desk.officer({ action: "set", row: 2, column: system, value: "gõ nhầm" });
    await desk.officer({ action: "set", row: 3, column: system, value: "của tôi" });
    const whileHeld: number[] = [];
    const happenings = [
      // Between the look and the lock, and before the correction lands.
      async () => {
        await desk.officer({ action: "insert", row: 2 });
        await desk.officer({ action: "insert", column: 1 });
      },
      async () => {
        whileHeld.push(await desk.officer({ action: "insert", row: 2 }));
        whileHeld.push(await desk.officer({ action: "set", cell: "J2", value: "x" }));
      },
    ];
    const send: typeof fetch = async (...call) => {
      if (String(call[0]).includes(":batchUpdate")) await happenings.shift()?.();
      return fetch(...call);
    };
    desk.wait(1_000);
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle({ ...desk.access, send });
    expect(whileHeld).toEqual([400, 400]);
    const rows = await desk.rows("Sáng kiến");
    expect(rows.map((row) => [row[system], row["Tên sáng kiến"], row[""]])).toEqual([
      [unit, "Sáng kiến 1", ""],
      ["của tôi", "", ""],
    ]);
    expect(await desk.officer({ action: "insert", row: 2 })).toBe(200);
    expect(bookLine(desk.db)).toMatchObject({ state: null, repairs: [], holds: [] });
  });

  it("knows a column its owner gave another name, whenever that was", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}/values:batchUpdate`, {
      valueInputOption: "RAW",
      data: [{ range: "'Sáng kiến'!A1:C1", values: [["Mã", null, 2022]] }],
    });
    await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Trùng" });
    askPull(desk.db, { force: true }, desk.access.now());
    await takeStep(desk.db, desk.access);
    expect(bookLine(desk.db).map).toBeNull();
    await takeStep(desk.db, desk.access);
    desk.wait(30_000);
    await desk.settle();
    expect(bookLine(desk.db)).toMatchObject({ pullDueAt: null, pullResult: { changed: 1 } });
    desk.arrive(2, 1);
    await desk.settle();
    expect(bookLine(desk.db).map).not.toBeNull();
  });

  it("and a look for rows that meet a moved column read the book's map anew", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [
        {
          insertDimension: {
            range: { sheetId: 101, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
            inheritFromBefore: false,
          },
        },
      ],
    });
    await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Hợp lệ" });
    desk.db.run("UPDATE book SET scan_due = 1");
    await takeStep(desk.db, desk.access);
    expect(bookLine(desk.db)).toMatchObject({ map: null, scanDue: true });
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(bookLine(desk.db)).toMatchObject({ scanDue: false, pullResult: { changed: 1 } });
  });

  it("that is asked for while one is under way comes after it", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    const { send } = desk.access;
    const asking = {
      ...desk.access,
      send: async (...call: Parameters<typeof fetch>) => {
        const answer = await send(...call);
        desk.wait(10);
        await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Trùng" });
        askPull(desk.db, { force: true }, desk.access.now());
        return answer;
      },
    };
    const begun = desk.access.now();
    await takeStep(desk.db, asking);
    expect(bookLine(desk.db)).toMatchObject({ pullDueAt: begun + 10, pullResult: { at: begun } });
    await desk.settle();
    expect(bookLine(desk.db)).toMatchObject({ pullDueAt: null, pullResult: { changed: 1 } });
  });

  it("of a long tab goes on below, and the short tabs keep what they said", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    const rows = 20_500;
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [{ appendDimension: { sheetId: 101, dimension: "ROWS", length: rows } }],
    });
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}/values:batchUpdate`, {
      valueInputOption: "RAW",
      data: [
        { range: "'Sáng kiến'!A3", values: Array.from({ length: rows }, () => ["của tôi"]) },
        { range: "'Đơn vị'!A2:C2", values: [["CĐ cấp trên", "", "LĐLĐ huyện"]] },
      ],
    });
    await desk.officer({
      tab: "Đơn vị",
      action: "set",
      row: 2,
      column: "Chỉ tiêu giao – Giai đoạn 1",
      value: 850,
    });
    for (let pull = 0; pull < 2; pull += 1) {
      desk.wait(1_000);
      askPull(desk.db, { force: true }, desk.access.now());
      await desk.settle();
      expect(bookLine(desk.db)).toMatchObject({ state: null, pullDueAt: null });
      const { phases } = countSubmissions(desk.db, programme, desk.access.now());
      expect(phases["gd1"]?.assigned).toBe(850);
    }
    expect(desk.db.all("SELECT 1 FROM event WHERE field = 'units'")).toHaveLength(1);
  });
});
