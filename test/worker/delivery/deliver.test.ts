import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const waiting = (desk: Desk) => countSubmissions(desk.db, programme, desk.access.now()).waiting;

describe("a ledger delivers", () => {
  it("rows to the top of the tab, newest first, as the officer reads them", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    desk.arrive(2, 1, { title: '=HYPERLINK("http://x.example")' });
    await desk.settle();
    desk.arrive(3, 2, { title: "-25/+30 tận thu tài nguyên", phone: "0912 345 678" });
    await desk.settle();
    const rows = await desk.rows("Sáng kiến");
    expect(await readIdentities(desk)).toEqual(["3.1", "2.1", "1.1"]);
    expect(rows.map((row) => row["Tên sáng kiến"])).toEqual([
      "-25/+30 tận thu tài nguyên",
      '=HYPERLINK("http://x.example")',
      "Một số biện pháp rèn kĩ năng sống cho trẻ 5-6 tuổi",
    ]);
    expect(rows[0]).toMatchObject({
      "Điện thoại liên hệ": "0912 345 678",
      "Thời gian nộp": "15/03/2022 00:02",
      "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
      "Bí mật công nghệ": "Không",
      "Kết quả thẩm định": "",
    });
    expect(waiting(desk)).toBe(0);
  });

  it("an edited answer as a new row, and what must be fixed to Cần sửa", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    desk.arrive(1, 5, { title: "Tên mới" });
    desk.arrive(2, 0, { effect: "" });
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["1.2", "1.1"]);
    expect(await desk.rows("Cần sửa")).toMatchObject([
      {
        "Cần sửa gì": "Hãy điền câu “Tóm tắt hiệu quả”.",
        "Liên đoàn Lao động hoặc công đoàn ngành": "LĐLĐ tỉnh Thanh Hóa",
      },
    ]);
    expect(await desk.settle()).toBe(0);
  });

  it("nothing when there is nothing to deliver", async () => {
    const desk = await openDesk(served);
    await fetch(`${served.url}/_emulator/faults`, { method: "POST", body: "[]" });
    expect(await desk.settle()).toBe(0);
    expect(bookLine(desk.db).map).toBeNull();
  });
});

describe("officers work in the book while rows arrive", () => {
  it("and what they set, sort, insert and add stays as they left it", async () => {
    const desk = await openDesk(served);
    for (let n = 1; n <= 4; n += 1) desk.arrive(n, n, { title: `Sáng kiến ${n}` });
    await desk.settle();
    expect(
      await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Hợp lệ" }),
    ).toBe(200);
    expect(await desk.officer({ action: "set", row: 3, column: "Ghi chú", value: "hỏi lại" })).toBe(
      200,
    );
    expect(
      await desk.officer({ action: "sort", column: "Tên sáng kiến", order: "ASCENDING" }),
    ).toBe(200);
    desk.arrive(5, 5, { title: "Sáng kiến 5" });
    await desk.settle();
    const rows = await desk.rows("Sáng kiến");
    expect(
      rows.map((row) => [row["Tên sáng kiến"], row["Kết quả thẩm định"], row["Ghi chú"]]),
    ).toEqual([
      ["Sáng kiến 5", "", ""],
      ["Sáng kiến 1", "", ""],
      ["Sáng kiến 2", "", ""],
      ["Sáng kiến 3", "", "hỏi lại"],
      ["Sáng kiến 4", "Hợp lệ", ""],
    ]);
  });

  it("and a column they insert between ours moves ours, and rows still land where they belong", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [
        {
          insertDimension: {
            range: { sheetId: 101, dimension: "COLUMNS", startIndex: 8, endIndex: 9 },
            inheritFromBefore: true,
          },
        },
      ],
    });
    desk.wait(120_000);
    desk.arrive(2, 1, { title: "Sau khi chèn cột" });
    await desk.settle();
    const [top] = await desk.rows("Sáng kiến");
    expect(top).toMatchObject({
      "Tên sáng kiến": "Sau khi chèn cột",
      "Lĩnh vực": "Giáo dục",
      "Điện thoại liên hệ": "0912 345 678",
    });
  });
});
