// How a programme stands, on node:sqlite and inside a Durable Object.
import { describe, expect, test } from "vitest";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { countRejected } from "../../../src/worker/board/count-rejected.ts";
import type { LedgerReport } from "../../../src/worker/board/ledger-report.ts";
import { readHealth } from "../../../src/worker/board/read-health.ts";
import { readStatus } from "../../../src/worker/board/read-status.ts";
import { takeReport } from "../../../src/worker/board/take-report.ts";
import { buildCount, buildDesk, NOW } from "./build-desk.ts";
import { withBoard } from "./with-board.ts";

const { homes } = buildDesk().desk;
const ASKED = { programme: programme1Trieu2022, homes };

const buildReport = (changes: Partial<LedgerReport> = {}): LedgerReport => ({
  federation: "p63-01",
  count: buildCount(NOW),
  oldestWaitingAt: null,
  states: [],
  ...changes,
});

describe("readStatus", () => {
  test("a ledger that never reported has no numbers, and its zeros are not made up", () =>
    withBoard((db) => {
      takeReport(db, buildReport(), NOW);
      const view = readStatus(db, ASKED, NOW);
      expect(view.federations).toEqual([
        {
          id: "p63-01",
          name: "LĐLĐ TP Hà Nội",
          received: 10,
          inBook: 9,
          needsFixing: 1,
          unrouted: 0,
          duplicate: 0,
          withdrawn: 0,
          moved: 0,
          waiting: 0,
          counted: 8,
          valid: 5,
          quota: 20,
        },
        expect.objectContaining({ id: "p63-91", received: null, counted: null, quota: null }),
        expect.objectContaining({ id: "national", received: null, counted: null, quota: null }),
      ]);
      expect(view.total).toMatchObject({ received: 10, counted: 8, valid: 5, quota: 20 });
    }));

  test("says nothing about the total before anybody reported", () =>
    withBoard((db) => {
      const view = readStatus(db, ASKED, NOW);
      expect(view.total).toMatchObject({ received: null, waiting: null, quota: null });
      expect(view).toMatchObject({ oldestWaitingSeconds: null, states: [], lastTally: null });
    }));

  test("names programme, phase and moment, and shows the phase of the moment", () =>
    withBoard((db) => {
      takeReport(db, buildReport(), NOW);
      expect(readStatus(db, ASKED, NOW)).toMatchObject({
        programme: "1-trieu-2022",
        phase: "gd1",
        phaseName: "Giai đoạn 1",
        asOf: "2022-05-20T07:05:00.000Z",
      });
      const later = readStatus(db, ASKED, Date.UTC(2022, 6, 1));
      expect(later).toMatchObject({
        phase: "gd2",
        total: { received: 10, counted: 0, quota: null },
      });
    }));

  test("keeps the newer of two reports that arrive the wrong way round", () =>
    withBoard((db) => {
      takeReport(db, buildReport({ count: buildCount(NOW, { received: 11, inBook: 10 }) }), NOW);
      takeReport(db, buildReport({ count: buildCount(NOW - 1) }), NOW + 5);
      expect(readStatus(db, ASKED, NOW).total.received).toBe(11);
    }));

  test("shows how long the oldest row has waited, and what keeps books from taking rows", () =>
    withBoard((db) => {
      const state = {
        code: "unshared" as const,
        since: NOW - 60_000,
        sentence: "Hệ thống không còn quyền ghi.",
      };
      takeReport(db, buildReport({ oldestWaitingAt: NOW - 90_500, states: [state] }), NOW);
      takeReport(db, buildReport({ federation: "p63-91" }), NOW);
      expect(readStatus(db, ASKED, NOW)).toMatchObject({
        oldestWaitingSeconds: 90,
        states: [
          {
            federation: "p63-01",
            code: "unshared",
            since: "2022-05-20T07:04:00.000Z",
            sentence: state.sentence,
          },
        ],
      });
    }));
});

describe("readHealth", () => {
  test("needs nobody while all is well", () =>
    withBoard((db) => {
      takeReport(db, buildReport({ oldestWaitingAt: NOW - 14 * 60_000 }), NOW);
      expect(readHealth(db, homes, NOW)).toEqual({ problems: [], rejected: [] });
    }));

  test("calls for a person when a book is in trouble or rows wait for no known reason", () =>
    withBoard((db) => {
      const state = { code: "full" as const, since: NOW, sentence: "Bảng tính đã đầy." };
      takeReport(db, buildReport({ states: [state], oldestWaitingAt: NOW - 3_600_000 }), NOW);
      takeReport(
        db,
        buildReport({ federation: "p63-91", oldestWaitingAt: NOW - 16 * 60_000 }),
        NOW,
      );
      expect(readHealth(db, homes, NOW).problems).toEqual([
        "LĐLĐ TP Hà Nội: Bảng tính đã đầy.",
        "LĐLĐ tỉnh Kiên Giang: có sáng kiến đã chờ vào bảng tính 16 phút mà chưa rõ vì sao. Người vận hành xem nhật ký.",
      ]);
    }));

  test("calls for nobody while the header's lock is being set again, unless rows wait too long", () =>
    withBoard((db) => {
      const state = { code: "fence-gone" as const, since: NOW, sentence: "Đang đặt lại." };
      takeReport(db, buildReport({ states: [state], oldestWaitingAt: NOW - 60_000 }), NOW);
      expect(readHealth(db, homes, NOW).problems).toEqual([]);
      const [problem, ...others] = readHealth(db, homes, NOW + 20 * 60_000).problems;
      expect(problem).toContain("chờ vào bảng tính 21 phút");
      expect(others).toEqual([]);
    }));

  test("shows the operator what was verified and could not be stored, without calling for anybody", () =>
    withBoard((db) => {
      countRejected(db, { form: "f1", why: "too-large" }, NOW);
      countRejected(db, { form: "f1", why: "too-large" }, NOW + 1_000);
      countRejected(db, { form: null, why: "not-json" }, NOW);
      expect(readHealth(db, homes, NOW)).toEqual({
        problems: [],
        rejected: [
          { form: "f1", why: "too-large", times: 2, lastAt: "2022-05-20T07:05:01.000Z" },
          { form: null, why: "not-json", times: 1, lastAt: "2022-05-20T07:05:00.000Z" },
        ],
      });
    }));
});
