import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { keepTally } from "../../../src/worker/ledger/keep-tally.ts";
import { readProgress } from "../../../src/worker/ledger/read-progress.ts";
import { flush } from "../../../src/worker/ledger/flush.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { programme } from "../ledger/with-ledger.ts";
import { type Desk, openDesk, openEmulator, QUIET_MS } from "./open-desk.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const receipts = async (desk: Desk, tab = "Sáng kiến") =>
  (await desk.rows(tab)).map((row) => `${row["Mã hồ sơ"]?.slice(-1)}.${row["Lần nộp"]}`);

/** What the fence on the book says of itself from now on. */
const describeAs = (desk: Desk, protectedRangeId: number | null, description: string) =>
  desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
    requests: [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId, description },
          fields: "description",
        },
      },
    ],
  });

const removeFence = (desk: Desk, protectedRangeId: number | null) =>
  desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
    requests: [{ deleteProtectedRange: { protectedRangeId } }],
  });

/** Lets Google answer writes as `answer` says; undefined: as it does. */
function answerWrites(desk: Desk, answer: (body: string) => Response | undefined): void {
  const { send } = desk.access;
  Object.assign(desk.access, {
    send: async (...call: Parameters<typeof fetch>) => {
      const [address, init] = call;
      const isWrite = String(address).includes(":batchUpdate");
      return (isWrite ? answer(String(init?.body)) : undefined) ?? send(...call);
    },
  });
}

const refusal = (message: string) =>
  Response.json({ error: { code: 400, status: "INVALID_ARGUMENT", message } }, { status: 400 });

const tally = (asOf: number) =>
  compileTally(programme, "gd1", [{ federation: "p63-38", name: "Thanh Hóa", count: null }], asOf);

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
    expect(await receipts(desk)).toEqual(["3.1", "2.1", "1.1"]);
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
    expect(await receipts(desk)).toEqual(["1.2", "1.1"]);
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

describe("each row is in the book once", () => {
  it.each([
    ["the reply is lost after Google applied it", { kind: "lost-reply" }],
    ["the socket breaks after Google applied it", { kind: "reset-after" }],
    ["the socket breaks before Google saw it", { kind: "reset-before" }],
    ["a proxy answers with HTML", { kind: "html" }],
    ["Google answers 500", { kind: "status", status: 500 }],
    ["Google answers 503", { kind: "status", status: 503 }],
    ["Google's quota is spent", { kind: "quota" }],
  ] as const)("when %s", async (_what, fault) => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, ...fault });
    for (let n = 2; n <= 5; n += 1) desk.arrive(n, n);
    await desk.settle();
    await desk.fault();
    expect((await receipts(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1", "4.1", "5.1"]);
    expect(waiting(desk)).toBe(0);
  });

  it("when Google applies a batch late, after the error was answered and before the next attempt", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "late", ms: 150 });
    desk.arrive(2, 1);
    await desk.work();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await desk.settle();
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
  });

  it("when Google applies a batch after a later attempt was planned: the fence refuses one of them", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "late", ms: 1_500 });
    desk.arrive(2, 1);
    desk.arrive(3, 2);
    // Quiet time passes on the ledger's clock while the late copy is still under way at Google.
    await desk.settle();
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    await desk.settle();
    expect((await receipts(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1"]);
  });

  it("when the ledger dies between the send and the settle", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    const died = new Error("killed");
    const dying = {
      ...desk.access,
      send: (async (...call: Parameters<typeof fetch>) => {
        await fetch(...call);
        throw died;
      }) as typeof fetch,
    };
    desk.arrive(2, 1);
    desk.wait(2_000);
    await flush(desk.db, dying, { mode: "rows", permit: "deliver" });
    expect(desk.db.first("SELECT state FROM attempt WHERE state = 'sent'")).toBeDefined();
    expect(await desk.settle()).toBeGreaterThanOrEqual(QUIET_MS);
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
  });

  it("when two outcomes in a row are unknown, in ever smaller batches", async () => {
    const desk = await openDesk(served);
    desk.arrive(99);
    await desk.settle();
    await desk.fault({ method: BATCH, kind: "reset-before", times: 2 });
    for (let n = 1; n <= 8; n += 1) desk.arrive(n, n);
    await desk.settle();
    await desk.fault();
    expect((await receipts(desk)).toSorted()).toHaveLength(9);
    expect(new Set(await receipts(desk)).size).toBe(9);
  });

  it("when an owner removed the fence", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await removeFence(desk, bookLine(desk.db).fenceId);
    desk.arrive(2, 1);
    await desk.settle();
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
    expect(bookLine(desk.db).state).toBeNull();
  });

  it("when the fence is removed after it told of a pass and before the rows were looked for", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 1);
    await desk.work();
    desk.wait(QUIET_MS);
    await takeStep(desk.db, desk.access);
    expect(bookLine(desk.db).scanDue).toBe(true);
    await removeFence(desk, bookLine(desk.db).fenceId);
    // The look for rows met a tab under another name, so the book is learned once more.
    desk.db.run("UPDATE book SET map = NULL, fence_id = NULL");
    await desk.settle();
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
    expect(readProgress(desk.db)).toEqual({ written: 2, waiting: 0 });
  });

  it("when an owner removed the fence while an attempt that passed had lost its reply", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(2, 1);
    await desk.work();
    const { sheets } = await desk.call<{
      sheets: { protectedRanges?: { protectedRangeId: number; description: string }[] }[];
    }>(
      "GET",
      `/v4/spreadsheets/${desk.spreadsheetId}?fields=sheets.protectedRanges(protectedRangeId,description)`,
    );
    const fence = sheets
      .flatMap(({ protectedRanges }) => protectedRanges ?? [])
      .find(({ description }) => description.startsWith("fence"));
    await removeFence(desk, fence?.protectedRangeId ?? null);
    desk.arrive(3, 2);
    await desk.settle();
    expect((await receipts(desk)).toSorted()).toEqual(["1.1", "2.1", "3.1"]);
  });
});

describe("a row that Google refuses", () => {
  it("becomes a line of Cần sửa with Google's words, and the others go in", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Dòng bị từ chối" });
    desk.arrive(2, 2);
    answerWrites(desk, (body) => {
      const { requests } = JSON.parse(body) as { requests: unknown[] };
      const at = requests.findIndex((request) => JSON.stringify(request).includes("bị từ chối"));
      return at < 0 ? undefined : refusal(`Invalid requests[${at}].updateCells: no such cell`);
    });
    await desk.settle();
    expect(await receipts(desk)).toEqual(["2.1"]);
    expect(await desk.rows("Cần sửa")).toMatchObject([
      { "Cần sửa gì": expect.stringContaining("no such cell"), "Tên sáng kiến": "" },
    ]);
    const count = countSubmissions(desk.db, programme, desk.access.now());
    expect(count).toMatchObject({ inBook: 1, needsFixing: 1, waiting: 0 });
  });

  it("is no fault of the rows when more than ten are refused: then they wait", async () => {
    const desk = await openDesk(served);
    for (let n = 1; n <= 15; n += 1) desk.arrive(n, n);
    answerWrites(desk, (body) => {
      const { requests } = JSON.parse(body) as { requests: Record<string, unknown>[] };
      const at = requests.findIndex((request) =>
        JSON.stringify(request["updateCells"] ?? "").includes("Một số biện pháp"),
      );
      return refusal(`Invalid requests[${at}].updateCells: all of them`);
    });
    await desk.work();
    expect(bookLine(desk.db).state).toBe("refused");
    expect(desk.db.all("SELECT 1 FROM version WHERE refusal IS NOT NULL")).toHaveLength(10);
  });
});

describe("a range that Google refuses", () => {
  it("has the map read anew, once: then the rows wait for a person", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    desk.arrive(2, 1);
    desk.wait(40_000);
    let writes = 0;
    answerWrites(desk, () => {
      writes += 1;
      return refusal(
        "Range ('Sáng kiến'!A1:AC1) exceeds grid limits. Max rows: 7, max columns: 10",
      );
    });
    await desk.work();
    expect(writes).toBe(2);
    expect(bookLine(desk.db).state).toBe("refused");
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
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
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

describe("a book in trouble lets its rows wait, says what a person must do, and recovers", () => {
  it("when the file is gone", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.fault({ method: "sheets.*", kind: "status", status: 404 });
    await desk.work();
    expect(bookLine(desk.db)).toMatchObject({ state: "deleted" });
    desk.arrive(2, 1);
    await desk.fault();
    await desk.settle();
    expect(bookLine(desk.db).state).toBeNull();
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
  });

  it("when a person locks our columns", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.fault({ method: BATCH, kind: "status", status: 403 });
    await desk.work();
    expect(bookLine(desk.db).state).toBe("unshared");
    await desk.fault();
    await desk.settle();
    expect(await receipts(desk)).toEqual(["1.1"]);
  });

  it("but not when a person removed a tab that only shows things", async () => {
    const desk = await openDesk(served);
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [{ deleteSheet: { sheetId: 105 } }],
    });
    desk.arrive(1);
    await desk.settle();
    expect(await receipts(desk)).toEqual(["1.1"]);
    expect(bookLine(desk.db).state).toBeNull();
  });

  it("when a column of ours was removed", async () => {
    const desk = await openDesk(served);
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [
        {
          deleteDimension: {
            range: { sheetId: 101, dimension: "COLUMNS", startIndex: 8, endIndex: 9 },
          },
        },
      ],
    });
    desk.arrive(1);
    await desk.work();
    expect(bookLine(desk.db)).toMatchObject({
      state: "column-removed",
      stateWords: "Sáng kiến: Tác giả",
    });
  });
});

describe("a ledger writes nothing", () => {
  it("into a file that is not its book", async () => {
    const desk = await openDesk(served);
    const access = { ...desk.access, home: "p63-01" };
    desk.arrive(1);
    desk.wait(1_000);
    await takeStep(desk.db, access);
    expect(bookLine(desk.db).state).toBe("wrong-book");
    expect(await desk.rows("Sáng kiến")).toEqual([]);
  });

  it("into a book that was put back to an older version, nor reads it, until a person chooses", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    const { description } = desk.db.first<{ description: string }>(
      "SELECT description FROM attempt",
    ) ?? { description: "" };
    const { fenceId } = bookLine(desk.db);
    const shown = await desk.rows("Tổng hợp");
    await describeAs(desk, fenceId, `fence · ${desk.access.ledger} · 0 · new`);
    await desk.officer({ action: "set", row: 2, column: "Kết quả thẩm định", value: "Trùng" });
    desk.wait(120_000);
    desk.arrive(2, 1);
    await desk.work();
    expect(bookLine(desk.db).state).toBe("restored");
    askPull(desk.db, { force: true }, desk.access.now());
    keepTally(desk.db, tally(desk.access.now()));
    for (let quarter = 0; quarter < 3; quarter += 1) {
      desk.wait(15 * 60_000);
      await desk.work();
    }
    expect(bookLine(desk.db).state).toBe("restored");
    expect(await receipts(desk)).toEqual(["1.1"]);
    expect(await desk.rows("Tổng hợp")).toEqual(shown);
    expect(desk.db.all("SELECT 1 FROM event")).toEqual([]);

    await describeAs(desk, fenceId, description);
    await desk.settle();
    expect(bookLine(desk.db).state).toBeNull();
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
  });

  it("twice of what went with a lost reply: corrections are for the rows as they stood", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    desk.arrive(2, 1);
    await desk.settle();
    await desk.officer({ action: "set", row: 2, column: "Đơn vị (nguyên văn)", value: "gõ nhầm" });
    askPull(desk.db, { force: true }, desk.access.now());
    await takeStep(desk.db, desk.access);
    expect(bookLine(desk.db).repairs).toHaveLength(1);
    await desk.fault({ method: BATCH, nth: 1, kind: "lost-reply" });
    desk.arrive(3, 2);
    await desk.work();
    desk.wait(QUIET_MS);
    await takeStep(desk.db, desk.access);
    expect(bookLine(desk.db).repairs).toEqual([]);
    await desk.settle();
    expect(readProgress(desk.db)).toEqual({ written: 3, waiting: 0 });
  });
});

describe("an outcome that stays unknown", () => {
  it("makes batches smaller only when it was one with rows", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "reset-before" });
    keepTally(desk.db, tally(desk.access.now()));
    await desk.settle();
    expect(bookLine(desk.db).batchRows).toBe(1_000);
  });
});

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
    expect(await receipts(desk)).toEqual(["2.1", "1.1"]);
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    const { phases } = countSubmissions(desk.db, programme, desk.access.now());
    expect(phases["gd1"]).toMatchObject({ valid: 1 });
  });

  it("tells people of a row that stands twice, and holds up nothing", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1);
    await desk.settle();
    await desk.fault({ method: BATCH, nth: 1, kind: "overlap" });
    desk.arrive(2, 2);
    await desk.settle();
    askPull(desk.db, { force: true }, desk.access.now());
    await desk.settle();
    expect(listStates(desk.db)).toMatchObject([{ code: "doubled" }]);
    desk.arrive(3, 3);
    await desk.settle();
    expect(await receipts(desk)).toEqual(["3.1", "2.1", "2.1", "1.1"]);
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
