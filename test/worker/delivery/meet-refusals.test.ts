import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../../src/emulator/serve.ts";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { listStates } from "../../../src/worker/ledger/list-states.ts";
import { keepTally } from "../../../src/worker/ledger/keep-tally.ts";
import { readProgress } from "../../../src/worker/ledger/read-progress.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { programme } from "../ledger/with-ledger.ts";
import { answerWrites, refusal } from "./answer-writes.ts";
import { describeAs } from "./change-fence.ts";
import { openDesk, openEmulator, QUIET_MS } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";
let served: Served;

beforeAll(async () => {
  served = await openEmulator();
});
afterAll(() => served.close());

const tally = (asOf: number) =>
  compileTally(programme, "gd1", [{ federation: "p63-38", name: "Thanh Hóa", count: null }], asOf);

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
    expect(await readIdentities(desk)).toEqual(["2.1"]);
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

describe("rows that Google refuses one after the other", () => {
  const CALM_MS = 60_000;

  it("are a fault of the tab once ten in a row were, also when each came alone", async () => {
    const desk = await openDesk(served);
    desk.arrive(1, 1, { title: "Dòng lành" });
    await desk.settle();
    answerWrites(desk, (body) => {
      const { requests } = JSON.parse(body) as { requests: unknown[] };
      const at = requests.findIndex((request) => JSON.stringify(request).includes("bị từ chối"));
      return at < 0 ? undefined : refusal(`Invalid requests[${at}].updateCells: all of them`);
    });
    for (let n = 2; n <= 15; n += 1) {
      desk.wait(CALM_MS);
      desk.arrive(n, n, { title: `Dòng bị từ chối ${n}` });
      await desk.work();
      expect(bookLine(desk.db).state).toBe(n < 12 ? null : "refused");
    }
    expect(await desk.rows("Cần sửa")).toHaveLength(10);
  });

  it("and even as receipt and problem call a person, are tried every quarter of an hour, and change no past count", async () => {
    const desk = await openDesk(served);
    let writes = 0;
    answerWrites(desk, (body) => {
      writes += 1;
      const { requests } = JSON.parse(body) as { requests: { updateCells?: { fields: string } }[] };
      const at = requests.findLastIndex(
        ({ updateCells }) => updateCells?.fields === "userEnteredValue",
      );
      return refusal(`Invalid requests[${at}].updateCells: something about this tab`);
    });
    const needsFixing = (at: number) => {
      const { needsFixing: fixing, waiting } = countSubmissions(desk.db, programme, at);
      return [fixing, waiting];
    };
    desk.arrive(1, 1);
    const arrivedAt = desk.access.now();
    await desk.work();
    const [{ at: refusedAt } = { at: 0 }] = desk.db.all<{ at: number }>(
      "SELECT refused_at AS at FROM version",
    );
    expect(refusedAt).toBeGreaterThan(arrivedAt);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      desk.wait(15 * 60_000);
      await desk.work();
    }
    expect(writes).toBe(2 + 4);
    expect(listStates(desk.db)).toMatchObject([
      { code: "refused", sentence: expect.stringContaining("something about this tab") as string },
    ]);
    expect(desk.db.all("SELECT refused_at AS at FROM version")).toEqual([{ at: refusedAt }]);
    expect(needsFixing(desk.access.now())).toEqual([0, 1]);
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
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
  });

  it("when a person locks our columns", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.fault({ method: BATCH, kind: "status", status: 403 });
    await desk.work();
    expect(bookLine(desk.db).state).toBe("unshared");
    await desk.fault();
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["1.1"]);
  });

  it("but not when a person removed a tab that only shows things", async () => {
    const desk = await openDesk(served);
    await desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, {
      requests: [{ deleteSheet: { sheetId: 105 } }],
    });
    desk.arrive(1);
    await desk.settle();
    expect(await readIdentities(desk)).toEqual(["1.1"]);
    expect(bookLine(desk.db).state).toBeNull();
  });

  it("nor when that happened since the book was looked at", async () => {
    const desk = await openDesk(served);
    desk.arrive(1);
    await desk.settle();
    expect(await desk.officer({ tab: "Tổng hợp", action: "removeTab" })).toBe(200);
    desk.arrive(2, 1);
    await desk.work();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
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
    expect(await readIdentities(desk)).toEqual(["1.1"]);
    expect(await desk.rows("Tổng hợp")).toEqual(shown);
    expect(desk.db.all("SELECT 1 FROM event")).toEqual([]);

    await describeAs(desk, fenceId, description);
    await desk.settle();
    expect(bookLine(desk.db).state).toBeNull();
    expect(await readIdentities(desk)).toEqual(["2.1", "1.1"]);
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
