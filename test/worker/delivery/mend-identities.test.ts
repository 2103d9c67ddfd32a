import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { type Desk, openDesk, openEmulator } from "./open-desk.ts";

const RECEIPT = "Mã hồ sơ";
const MOMENT = "Thời gian nộp";
const REVIEW = "Kết quả thẩm định";
const TITLE = "Tên sáng kiến";
const UNIT = "Đơn vị (nguyên văn)";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

describe("a row whose receipt or moment was overwritten", () => {
  const set = (desk: Desk, row: number, column: string, value: string) =>
    desk.officer({ action: "set", row, column, value });
  const pull = async (desk: Desk, times = 1) => {
    for (let time = 0; time < times; time += 1) {
      desk.wait(20_000);
      askPull(desk.db, { force: true }, desk.access.now());
      await desk.settle();
    }
  };
  /** The corrections a pull plans are sent once `happening` is over. */
  const pullAndMeanwhile = async (desk: Desk, happening: () => Promise<unknown>) => {
    desk.wait(20_000);
    askPull(desk.db, { force: true }, desk.access.now());
    for (let step = 0; step < 9 && bookLine(desk.db).repairs.length === 0; step += 1)
      await takeStep(desk.db, desk.access);
    await happening();
    await desk.settle();
  };
  /** What an owner does even while the tabs are held still for the corrections. */
  const pullAndMove = async (desk: Desk, action: Record<string, unknown>) => {
    desk.wait(20_000);
    askPull(desk.db, { force: true }, desk.access.now());
    for (let step = 0; step < 9 && !bookLine(desk.db).areRepairsExact; step += 1)
      await takeStep(desk.db, desk.access);
    expect(await desk.officer({ role: "manager", ...action })).toBe(200);
    await desk.settle();
  };
  /** Title, last digit of the receipt and minute of the moment, e.g. "hai 2 02". */
  const readRows = async (desk: Desk) =>
    (await desk.rows("Sáng kiến")).map(
      (row) => `${row[TITLE]} ${row[RECEIPT]?.slice(-1)} ${row[MOMENT]?.slice(-2)}`,
    );
  const listReviews = (desk: Desk) =>
    desk.db
      .all<{ receipt: string; value: string }>(
        "SELECT receipt, value FROM event WHERE field = 'review' ORDER BY id",
      )
      .map(({ receipt, value }) => `${receipt.slice(-1)} ${value}`);
  const openTwo = async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "một" });
    desk.arrive(2, 2, { title: "hai" });
    await desk.settle();
    expect(await readRows(desk)).toEqual(["hai 2 02", "một 1 01"]);
    return desk;
  };

  it("does not become the row whose receipt it was given", async () => {
    const desk = await openTwo();
    await set(desk, 2, REVIEW, "Không hợp lệ");
    await set(desk, 2, RECEIPT, "0000-0000-0001");
    await pull(desk, 2);
    expect(await readRows(desk)).toEqual(["hai 2 02", "một 1 01"]);
    expect(listReviews(desk)).toEqual(["2 Không hợp lệ"]);
    expect(listStates(desk.db)).toEqual([]);
  });

  it("is given its receipt back wherever people sort it meanwhile, and its neighbour keeps its own", async () => {
    const desk = await openTwo();
    await set(desk, 2, RECEIPT, "lỡ tay");
    await pullAndMeanwhile(desk, () => desk.officer({ action: "sort", column: RECEIPT }));
    expect(await readRows(desk)).toEqual(["một 1 01", "hai 2 02"]);
    expect(listStates(desk.db)).toEqual([]);
  });

  it("is given its moment back wherever people sort it meanwhile", async () => {
    const desk = await openTwo();
    await set(desk, 2, MOMENT, "1/1/2020");
    await pullAndMeanwhile(desk, () =>
      desk.officer({ action: "sort", column: TITLE, order: "DESCENDING" }),
    );
    expect(await readRows(desk)).toEqual(["một 1 01", "hai 2 02"]);
  });

  it("keeps its identity when a correction hit it because the owner sorted a tab held still", async () => {
    const desk = await openTwo();
    await set(desk, 2, RECEIPT, "lỡ tay");
    await pullAndMove(desk, { action: "sort", column: RECEIPT });
    expect(await readRows(desk)).toEqual(["một 2 01", "hai y 02"]);
    await pull(desk);
    expect(await readRows(desk)).toEqual(["một 1 01", "hai 2 02"]);
    await set(desk, 2, MOMENT, "1/1/2020");
    await pullAndMove(desk, { action: "sort", column: TITLE, order: "ASCENDING" });
    expect(await readRows(desk)).toEqual(["hai 2 01", "một 1 00"]);
    await pull(desk);
    expect(await readRows(desk)).toEqual(["hai 2 02", "một 1 01"]);
    expect(listStates(desk.db)).toEqual([]);
  });

  it("is not taken for the owner's own row that its correction hit", async () => {
    const desk = await openTwo();
    await set(desk, 2, RECEIPT, "lỡ tay");
    await pullAndMove(desk, { action: "insert", row: 2 });
    await set(desk, 2, TITLE, "riêng");
    await set(desk, 2, REVIEW, "Trùng");
    expect(await readRows(desk)).toEqual(["riêng 2 ", "hai y 02", "một 1 01"]);
    await pull(desk);
    expect(await readRows(desk)).toEqual(["riêng  ", "hai 2 02", "một 1 01"]);
    expect(listReviews(desk)).toEqual([]);
  });

  it("is not taken for a row that an officer inserted in its place meanwhile", async () => {
    const desk = await openTwo();
    await set(desk, 2, RECEIPT, "lỡ tay");
    await pullAndMeanwhile(desk, async () => {
      await desk.officer({ action: "insert", row: 2 });
      await set(desk, 2, TITLE, "riêng");
      await set(desk, 2, REVIEW, "Trùng");
    });
    expect(await readRows(desk)).toEqual(["riêng  ", "hai 2 02", "một 1 01"]);
    expect(listReviews(desk)).toEqual([]);
  });

  it("is told by what is left over, one row by the other", async () => {
    const desk = await openTwo();
    desk.arrive(3, 3, { title: "ba" });
    await pull(desk);
    await set(desk, 2, RECEIPT, "0000-0000-0002");
    await set(desk, 3, RECEIPT, "0000-0000-0001");
    await set(desk, 4, RECEIPT, "");
    await pull(desk);
    expect(await readRows(desk)).toEqual(["ba 3 03", "hai 2 02", "một 1 01"]);
    expect(listStates(desk.db)).toEqual([]);
  });

  it("is a person's to tell when two rows changed receipts and say the same, and stays as it is", async () => {
    const desk = await openTwo();
    await set(desk, 2, REVIEW, "Hợp lệ");
    await set(desk, 2, RECEIPT, "0000-0000-0001");
    await set(desk, 3, RECEIPT, "0000-0000-0002");
    await pull(desk);
    expect(await readRows(desk)).toEqual(["hai 1 02", "một 2 01"]);
    expect(listReviews(desk)).toEqual([]);
    expect(listStates(desk.db)).toMatchObject([{ code: "doubled" }]);
    await set(desk, 2, RECEIPT, "0000-0000-0002");
    await set(desk, 3, RECEIPT, "0000-0000-0001");
    await pull(desk);
    expect(listReviews(desk)).toEqual(["2 Hợp lệ"]);
    expect(listStates(desk.db)).toEqual([]);
  });

  it("is told by its other system cells when two rows changed receipts", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "một", unit: "CĐCS Một" });
    desk.arrive(2, 2, { title: "hai", unit: "CĐCS Hai" });
    await desk.settle();
    await set(desk, 2, RECEIPT, "0000-0000-0001");
    await set(desk, 3, RECEIPT, "0000-0000-0002");
    await pull(desk);
    expect(await readRows(desk)).toEqual(["hai 2 02", "một 1 01"]);
    // Moments that changed places are told by the same cells.
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}/values:batchUpdate`, {
      valueInputOption: "USER_ENTERED",
      data: [{ range: "'Sáng kiến'!B2:B3", values: await swapped(desk) }],
    });
    expect(await readRows(desk)).toEqual(["hai 2 01", "một 1 02"]);
    await pull(desk);
    expect(await readRows(desk)).toEqual(["hai 2 02", "một 1 01"]);
    expect((await desk.rows("Sáng kiến")).map((row) => row[UNIT])).toEqual([
      "CĐCS Hai",
      "CĐCS Một",
    ]);
  });
  const swapped = async (desk: Desk) =>
    (
      await desk.call<{ values: unknown[][] }>(
        "GET",
        `/v4/spreadsheets/${desk.spreadsheetId}/values/${encodeURIComponent("'Sáng kiến'!B2:B3")}?valueRenderOption=UNFORMATTED_VALUE`,
      )
    ).values.toReversed();

  it("of the same second keeps its identity when a correction hit it, or is a person's to tell", async () => {
    for (const [unit, due] of [
      ["CĐCS Hai", ["hai 2 01", "một 1 01"]],
      ["CĐCS Một", ["hai y 01", "một 1 01"]],
    ] as const) {
      const desk = await openDesk(served);
      desk.arrive(1, 1, { title: "một", unit: "CĐCS Một" });
      desk.arrive(2, 1, { title: "hai", unit });
      await desk.settle();
      await set(desk, 2, RECEIPT, "lỡ tay");
      if (unit === "CĐCS Hai")
        await pullAndMove(desk, { action: "sort", column: TITLE, order: "DESCENDING" });
      await pull(desk, 2);
      expect((await readRows(desk)).toSorted()).toEqual(due);
      expect(listStates(desk.db)).toMatchObject(unit === "CĐCS Hai" ? [] : [{ code: "doubled" }]);
    }
  });

  it("gets it back though it stands far below", async () => {
    const desk = await openTwo();
    const below = 20_500;
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [
        {
          insertDimension: {
            range: { sheetId: 101, dimension: "ROWS", startIndex: 2, endIndex: below },
            inheritFromBefore: true,
          },
        },
      ],
    });
    await set(desk, below + 1, RECEIPT, "0000-0000-0002");
    await pull(desk);
    expect(await readRows(desk)).toEqual(["hai 2 02", "một 1 01"]);
  });
});
