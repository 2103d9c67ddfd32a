import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { type Desk, openDesk, openEmulator } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

describe("columns that move while rows are written", () => {
  /** Lets something happen in the book after the ledger has looked at it and before its batch lands. */
  const before = (desk: Desk, happen: () => Promise<unknown>) => {
    let isDone = false;
    return {
      ...desk.access,
      send: (async (...call: Parameters<typeof fetch>) => {
        if (!isDone && String(call[0]).includes(":batchUpdate")) {
          isDone = true;
          await happen();
        }
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

  it.each([
    ["among the content", 9],
    ["before everything", 0],
  ])("are noticed in the answer, and the rows are set right (%s)", async (_where, at) => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Trước khi chèn" });
    await desk.settle();
    await desk.officer({ action: "set", row: 2, column: "Ghi chú", value: "của cán bộ" });
    const access = before(desk, () => insertColumn(desk, at));
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
    const access = before(desk, () => insertColumn(desk, 9));
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
});
