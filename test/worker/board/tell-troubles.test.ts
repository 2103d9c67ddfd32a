// Mails about books in trouble, on node:sqlite and inside a Durable Object.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { withDb } from "#with-db";
import { listProvincialFederations } from "../../../src/domain/federations/list-provincial-federations.ts";
import { MIGRATIONS } from "../../../src/worker/board/schema.ts";
import { takeReport } from "../../../src/worker/board/take-report.ts";
import type { BookStateCode } from "../../../src/worker/ledger/book-state.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { buildCount, NOW } from "./build-desk.ts";
import { HOUR, MINUTE, type PlayInput, type PlayedBoard, playBoard, SECOND } from "./play-board.ts";
import { withBoard } from "./with-board.ts";

const HANOI = "p63-01";
const KIEN_GIANG = "p63-91";

const withPlay = (work: (board: PlayedBoard) => Promise<void>, input: PlayInput = {}) =>
  withDb((db) => work(playBoard(db, input)));

const subjects = ({ sent }: PlayedBoard) => sent.map(({ subject }) => subject);

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe("tellTroubles", () => {
  test("tells those who are named for it, ten seconds after the report, and nobody else", () =>
    withPlay(
      async (board) => {
        await board.report(HANOI, ["unshared"]);
        await board.pass(9 * SECOND);
        expect(board.sent).toEqual([]);
        await board.pass(SECOND);
        expect(board.sent.map(({ to }) => to)).toEqual(["a@example.org", "b@example.org"]);
        expect(board.sent[0]).toMatchObject({
          subject: "[Sáng kiến] LĐLĐ TP Hà Nội: mất quyền ghi vào bảng tính",
          text: expect.stringMatching(
            /Trạng thái unshared\.[^]*14h05 ngày 20\/05\/2022, 3 sáng kiến đang chờ[^]*book-hanoi/,
          ),
        });
      },
      { alerts: ["a@example.org", "b@example.org", "a@example.org"] },
    ));

  test("tells a state once, however long it lasts and however often it is tried again", () =>
    withPlay(async (board) => {
      for (let quarter = 0; quarter < 40; quarter += 1) {
        await board.report(HANOI, ["locked"]);
        await board.pass(15 * MINUTE);
      }
      expect(board.sent).toHaveLength(1);
    }));

  test("tells in one letter what began within a few seconds", () =>
    withPlay(async (board) => {
      await board.report(KIEN_GIANG, ["deleted"]);
      await board.pass(8 * SECOND);
      await board.report(HANOI, ["locked", "doubled"]);
      await board.pass(HOUR);
      expect(subjects(board)).toEqual([
        "[Sáng kiến] LĐLĐ TP Hà Nội và 1 đơn vị khác: bảng tính cần xử lý",
      ]);
      for (const code of ["locked", "doubled", "deleted"])
        expect(board.sent[0]?.text).toContain(`Trạng thái ${code}.`);
    }));

  test("tells another state of the same book by itself", () =>
    withPlay(async (board) => {
      await board.report(HANOI, ["deleted"]);
      await board.pass(15 * MINUTE);
      await board.report(HANOI, ["unshared"]);
      await board.pass(15 * MINUTE);
      expect(subjects(board)).toEqual([
        "[Sáng kiến] LĐLĐ TP Hà Nội: không tìm thấy bảng tính",
        "[Sáng kiến] LĐLĐ TP Hà Nội: mất quyền ghi vào bảng tính",
      ]);
      expect(board.sent[1]?.text).not.toContain("Trạng thái deleted.");
    }));

  test("says nothing of what ended before it was told, nor of what the system heals by itself", () =>
    withPlay(async (board) => {
      await board.report(HANOI, ["refused"]);
      await board.report(KIEN_GIANG, ["fence-gone"]);
      await board.pass(9 * SECOND);
      await board.report(HANOI, []);
      await board.pass(HOUR);
      expect(board.sent).toEqual([]);
    }));

  test("gives a book that was just registered two minutes to be found", () =>
    withPlay(async (board) => {
      await board.report(HANOI, ["no-book"]);
      await board.pass(119 * SECOND);
      expect(board.sent).toEqual([]);
      await board.pass(SECOND);
      expect(subjects(board)).toEqual(["[Sáng kiến] LĐLĐ TP Hà Nội: chưa có bảng tính"]);
    }));

  test("tells once of a book that goes to and fro all day", () =>
    withPlay(async (board) => {
      for (let turn = 0; turn < 30; turn += 1) {
        await board.report(HANOI, turn % 2 === 0 ? ["restored"] : []);
        await board.pass(30 * MINUTE);
      }
      expect(board.sent).toHaveLength(1);
    }));

  test("tells again of a state that returned within an hour once it has lasted an hour", () =>
    withPlay(async (board) => {
      await board.report(HANOI, ["full"]);
      await board.pass(MINUTE);
      await board.report(HANOI, []);
      await board.pass(59 * MINUTE);
      await board.report(HANOI, ["full"]);
      await board.pass(59 * MINUTE);
      expect(board.sent).toHaveLength(1);
      await board.pass(MINUTE);
      expect(board.sent).toHaveLength(2);
    }));

  test("tells at once of a state that returns after more than an hour", () =>
    withPlay(async (board) => {
      await board.report(HANOI, ["full"]);
      await board.pass(MINUTE);
      await board.report(HANOI, []);
      await board.pass(61 * MINUTE);
      await board.report(HANOI, ["full"]);
      await board.pass(10 * SECOND);
      expect(board.sent).toHaveLength(2);
    }));

  test("needs few letters when access to every book is lost and they notice one after the other", () => {
    const homes = listProvincialFederations("p34").map(({ id, shortName }) => ({
      id,
      name: shortName,
    }));
    return withPlay(
      async (board) => {
        for (const { id } of homes) {
          await board.report(id, ["unshared"]);
          await board.pass(27 * SECOND);
        }
        await board.pass(HOUR);
        expect(board.sent.length).toBeLessThanOrEqual(9);
        for (const { name } of homes)
          expect(board.sent.filter(({ text }) => text.includes(`- ${name}:`))).toHaveLength(1);
      },
      { homes },
    );
  });

  test("waits until the registry can be read", () => {
    let isUp = false;
    return withPlay(
      async (board) => {
        await board.report(HANOI, ["deleted"]);
        await board.pass(10 * MINUTE);
        expect(board.sent).toEqual([]);
        isUp = true;
        await board.pass(MINUTE);
        expect(board.sent).toHaveLength(1);
      },
      { isRegistryUp: () => isUp },
    );
  });

  test("is not misled by a report that arrives after a newer one", () =>
    withBoard(async (db) => {
      const report = (asOf: number, codes: readonly BookStateCode[]) =>
        takeReport(
          db,
          {
            federation: HANOI,
            count: buildCount(asOf),
            oldestWaitingAt: null,
            states: codes.map((code) => ({ code, since: NOW, sentence: "" })),
          },
          NOW + 5,
        );
      expect(report(NOW, [])).toBeNull();
      expect(report(NOW - 1, ["locked"])).toBeNull();
      expect(report(NOW + 1, ["locked"])).toBe(NOW + 5 + 10 * SECOND);
      expect(report(NOW, [])).toBe(NOW + 5 + 10 * SECOND);
    }));

  test("writes no letter that nobody would get", () =>
    withDb(async (db) => {
      const board = playBoard(db, { alerts: [] });
      await board.report(HANOI, ["deleted"]);
      await board.pass(HOUR);
      expect(db.all("SELECT 1 FROM mail")).toEqual([]);
      expect(db.all("SELECT 1 FROM trouble WHERE tell_at IS NOT NULL")).toEqual([]);
    }));

  test("is told once and by everybody's mail, wherever the board dies", async () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const died = await withDb(async (db) => {
        migrate(db, MIGRATIONS);
        const board = playBoard(db, { alerts: ["a@example.org", "b@example.org"], dieAt });
        await board.report(HANOI, ["deleted"]);
        await board.report(KIEN_GIANG, ["locked"]);
        await board.pass(10 * MINUTE);
        await board.report(HANOI, []);
        await board.report(KIEN_GIANG, ["locked"]);
        await board.pass(10 * MINUTE);
        expect(db.all("SELECT kind FROM letter"), `died at ${dieAt}`).toEqual([
          { kind: "trouble" },
        ]);
        expect(db.all("SELECT 1 FROM mail WHERE sent_at IS NOT NULL")).toHaveLength(2);
        expect(new Set(board.sent.map(({ to }) => to))).toEqual(
          new Set(["a@example.org", "b@example.org"]),
        );
        // Between a sending and its record nothing can help: that one mail goes again.
        expect(board.sent.length).toBeLessThanOrEqual(2 + board.deaths);
        expect(db.all("SELECT federation, code FROM trouble WHERE ended_at IS NULL")).toEqual([
          { federation: KIEN_GIANG, code: "locked" },
        ]);
        return board.deaths > 0;
      });
      if (!died) {
        expect(dieAt).toBeGreaterThan(20);
        return;
      }
    }
  });
});
