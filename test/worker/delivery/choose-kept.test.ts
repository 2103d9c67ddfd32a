import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import type { Switches } from "../../../src/emulator/switches.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { chooseKept } from "../../../src/worker/ledger/choose-kept.ts";
import { closeCount } from "../../../src/worker/ledger/close-count.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import type { PermitKind } from "../../../src/worker/pacer/permit.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator, turnSwitches } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterEach(() => turnSwitches(served));
afterAll(() => served.close());

/** A book with two rows, of which a restored version has only the first, and a third one that waits. */
async function openRestored(restoredVersion: Switches["restoredVersion"]): Promise<Desk> {
  await turnSwitches(served, { restoredVersion });
  const desk = await openDesk(served);
  desk.arrive(1, 1, { title: "Có trong bản cũ" });
  await desk.settle();
  const older = await desk.version();
  desk.wait(20_000);
  desk.arrive(2, 2, { title: "Chưa có trong bản cũ" });
  await desk.settle();
  await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Hợp lệ" });
  await desk.officer({ action: "set", row: 2, column: "Ngày quyết định", value: "15/03/2022" });
  askPull(desk.db, { force: true }, desk.access.now());
  await desk.settle();
  await desk.officer({ action: "restore", version: older });
  desk.wait(60_000);
  desk.arrive(3, 3, { title: "Tới sau" });
  await desk.work();
  expect(bookLine(desk.db).state).toBe("restored");
  return desk;
}

const count = (desk: Desk, asOf: number) => countSubmissions(desk.db, programme, asOf);

describe.each(["keeps", "leaves-current"] as const)(
  "a book put back to an older version (locks and metadata: %s)",
  (restoredVersion) => {
    it("gets the ledger's rows again, as officers left them, when a person puts the ledger back", async () => {
      const desk = await openRestored(restoredVersion);
      const before = desk.access.now();
      expect(closeCount(desk.db, programme, before)).toMatchObject({ inBook: 2, waiting: 1 });
      expect(chooseKept(desk.db, "ledger")).toBe(true);
      await desk.settle();
      const rows = await desk.rows("Sáng kiến");
      expect(
        rows.map((row) => [row["Tên sáng kiến"], row["Kết quả thẩm định"], row["Ngày quyết định"]]),
      ).toEqual([
        ["Tới sau", "", ""],
        ["Chưa có trong bản cũ", "Hợp lệ", "15/03/2022"],
        ["Có trong bản cũ", "", ""],
      ]);
      expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
      expect(count(desk, desk.access.now() + 1)).toMatchObject({ inBook: 3, waiting: 0 });
      // What was counted before stays as it was counted.
      expect(count(desk, before)).toMatchObject({ inBook: 2, waiting: 1 });

      askPull(desk.db, { force: true }, desk.access.now());
      await desk.settle();
      expect(desk.db.all("SELECT value FROM event WHERE field = 'review'")).toEqual([
        { value: "Hợp lệ" },
      ]);
      expect(await desk.settle()).toBe(0);
    });

    it("goes on from the Sheet as it stands when a person takes the Sheet", async () => {
      const desk = await openRestored(restoredVersion);
      expect(chooseKept(desk.db, "sheet")).toBe(true);
      await desk.settle();
      expect(await readIdentities(desk)).toEqual(["3.1", "1.1"]);
      expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
      desk.wait(60_000);
      desk.arrive(4, 4);
      await desk.settle();
      expect(await readIdentities(desk)).toEqual(["4.1", "3.1", "1.1"]);
    });

    it("goes on once though the first batch after the choice was answered by nobody", async () => {
      const desk = await openRestored(restoredVersion);
      chooseKept(desk.db, "ledger");
      await desk.fault({
        method: "sheets.spreadsheets.batchUpdate",
        nth: 1,
        kind: "lost-reply",
      });
      await desk.settle();
      expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
      expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
    });
  },
);

describe("a choice", () => {
  /** Lets nothing be written before so long from now. */
  const holdUp = (desk: Desk, ms: number) => {
    const until = desk.access.now() + ms;
    return {
      ...desk.access,
      permit: async (kind: PermitKind) =>
        kind === "deliver" && desk.access.now() < until
          ? ({ kind: "wait", at: Math.min(until, desk.access.now() + 10_000) } as const)
          : desk.access.permit(kind),
    };
  };

  it.each([
    ["sheet", ["3.1", "1.1"]],
    ["ledger", ["3.1", "2.1", "1.1"]],
  ] as const)("is acted upon though its first batch has to wait (%s)", async (choice, due) => {
    const desk = await openRestored("keeps");
    chooseKept(desk.db, choice);
    await desk.settle(holdUp(desk, 40_000));
    expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
    expect(await readIdentities(desk)).toEqual(due);
  });

  it("for the ledger writes no row again whose receipt people overwrote meanwhile", async () => {
    const desk = await openRestored("keeps");
    await desk.officer({ action: "set", row: 2, column: "Mã hồ sơ", value: "lỡ tay" });
    chooseKept(desk.db, "ledger");
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
    expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
  });

  it("for the ledger keeps what officers decided though columns move under the rows that are written again", async () => {
    const desk = await openRestored("keeps");
    chooseKept(desk.db, "ledger");
    let batches = 0;
    const send: typeof fetch = async (...call) => {
      if (String(call[0]).includes(":batchUpdate")) batches += 1;
      if (batches === 2 && String(call[0]).includes(":batchUpdate"))
        await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
          requests: [
            {
              insertDimension: {
                range: { sheetId: 101, dimension: "COLUMNS", startIndex: 9, endIndex: 10 },
                inheritFromBefore: true,
              },
            },
          ],
        });
      return fetch(...call);
    };
    await desk.settle({ ...desk.access, send });
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    const rows = await desk.rows("Sáng kiến");
    expect(rows[1]).toMatchObject({
      "Tên sáng kiến": "Chưa có trong bản cũ",
      "Kết quả thẩm định": "Hợp lệ",
      "Ngày quyết định": "15/03/2022",
      "Điện thoại liên hệ": "0912 345 678",
      "": "",
    });
    expect(desk.db.all("SELECT value FROM event WHERE field = 'review'")).toEqual([
      { value: "Hợp lệ" },
    ]);
  });
});

describe("chooseKept", () => {
  it("has nothing to choose while the book is as the ledger left it", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    expect(chooseKept(desk.db, "sheet")).toBe(false);
    expect(bookLine(desk.db).choice).toBeNull();
  });

  it("is forgotten when the newest version came back before it was needed", async () => {
    const desk = await openRestored("keeps");
    const newest = (await desk.version()) - 1;
    await desk.officer({ action: "restore", version: newest });
    chooseKept(desk.db, "sheet");
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
    expect(bookLine(desk.db)).toMatchObject({ state: null, choice: null });
  });
});
