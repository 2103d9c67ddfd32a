// Closing a tally, on node:sqlite and inside a Durable Object.
import { describe, expect, test } from "vitest";
import { beginTally } from "../../../src/worker/board/begin-tally.ts";
import { closeTally } from "../../../src/worker/board/close-tally.ts";
import { handOverTally } from "../../../src/worker/board/hand-over-tally.ts";
import { lastTally } from "../../../src/worker/board/last-tally.ts";
import { nextDue } from "../../../src/worker/board/next-due.ts";
import { takeReport } from "../../../src/worker/board/take-report.ts";
import { tallyResult } from "../../../src/worker/board/tally-result.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { buildCount, buildDesk, FRESH, NOW, type Setting } from "./build-desk.ts";
import { withBoard } from "./with-board.ts";

const ASKED = { period: null, resend: false };

/** Does what the alarm does until no closing is left, moving the clock to whatever is due next. */
async function closeAll(db: Db, setting: Setting): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    const due =
      db.first<{ at: number | null }>("SELECT min(next_at) AS at FROM closing")?.at ?? null;
    if (due === null) return;
    setting.time = Math.max(setting.time, due);
    await closeTally(db, setting.desk);
  }
  throw new Error("the closing did not end");
}

describe("closeTally", () => {
  test("asks every ledger as of one instant and stores what they say", () =>
    withBoard(async (db) => {
      const setting = buildDesk();
      const closing = beginTally(db, ASKED, NOW);
      expect(tallyResult(db, closing)).toBeNull();
      await closeAll(db, setting);
      expect(setting.asked.counts).toEqual([
        { home: "p63-01", asOf: NOW },
        { home: "p63-91", asOf: NOW },
        { home: "national", asOf: NOW },
      ]);
      const tally = lastTally(db);
      expect(tally).toMatchObject({
        programme: "1-trieu-2022",
        phase: "gd1",
        asOf: NOW,
        missing: [],
      });
      expect(tally?.total).toMatchObject({ received: 30, counted: 24, valid: 15, quota: 60 });
      expect(tallyResult(db, closing)?.tally).toEqual(tally);
    }));

  test("has the changed books read first, whatever was read a moment ago", () =>
    withBoard(async (db) => {
      const setting = buildDesk();
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(setting.asked.pulls).toEqual([
        { home: "p63-01", version: "7", force: true },
        { home: "p63-91", version: "3", force: true },
        { home: "national", force: true },
      ]);
    }));

  test("waits until the books are read, and counts after that", () =>
    withBoard(async (db) => {
      let left = 3;
      const setting = buildDesk({}, (home) =>
        home === "p63-91"
          ? { freshAt: async () => ((left -= 1) > 0 ? { ...FRESH, pullDueSince: NOW } : FRESH) }
          : {},
      );
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(lastTally(db)?.asOf).toBe(NOW + 2_000);
      expect(db.first<{ text: string }>("SELECT text FROM letter")?.text).not.toContain(
        "Sổ chưa đọc lại được",
      );
    }));

  test("has the books of empty ledgers read after the others, so that few reads suffice for what counts", () =>
    withBoard(async (db) => {
      const nothing = buildCount(NOW, { received: 0, inBook: 0, needsFixing: 0 });
      takeReport(
        db,
        { federation: "p63-01", count: nothing, oldestWaitingAt: null, states: [] },
        NOW,
      );
      takeReport(
        db,
        { federation: "p63-91", count: buildCount(NOW), oldestWaitingAt: null, states: [] },
        NOW,
      );
      let reading = true;
      const setting = buildDesk({}, (home) =>
        home === "p63-91" && reading
          ? { freshAt: async () => ({ ...FRESH, pullDueSince: NOW }) }
          : {},
      );
      beginTally(db, ASKED, NOW);
      await closeTally(db, setting.desk);
      setting.time += 1_000;
      await closeTally(db, setting.desk);
      expect(setting.asked.pulls.map(({ home }) => home)).toEqual(["p63-91", "national"]);
      reading = false;
      await closeAll(db, setting);
      expect(setting.asked.pulls.map(({ home }) => home)).toEqual(["p63-91", "national", "p63-01"]);
      expect(lastTally(db)?.missing).toEqual([]);
    }));

  test("lets slow books have twenty seconds before the others are read too", () =>
    withBoard(async (db) => {
      const nothing = buildCount(NOW, { received: 0, inBook: 0, needsFixing: 0 });
      takeReport(
        db,
        { federation: "p63-01", count: nothing, oldestWaitingAt: null, states: [] },
        NOW,
      );
      const asked: number[] = [];
      const setting: Setting = buildDesk({}, (home) =>
        home === "p63-91"
          ? { freshAt: async () => ({ ...FRESH, pullDueSince: NOW }) }
          : { pullDue: async () => asked.push(setting.time - NOW) },
      );
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(asked).toEqual([0, 20_000]);
      expect(lastTally(db)?.asOf).toBe(NOW + 90_000);
    }));

  test("does not wait for a book that only a person can bring back", () =>
    withBoard(async (db) => {
      const setting = buildDesk({}, (home) =>
        home === "p63-91"
          ? { freshAt: async () => ({ ...FRESH, pullDueSince: NOW, isBlocked: true }) }
          : {},
      );
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(lastTally(db)?.asOf).toBe(NOW);
      const text = db.first<{ text: string }>("SELECT text FROM letter")?.text;
      expect(text).toContain("LĐLĐ tỉnh Kiên Giang (đọc lần cuối");
    }));

  test("counts without a book that cannot be read within 90 seconds, and says so", () =>
    withBoard(async (db) => {
      const setting = buildDesk({}, (home) =>
        home === "p63-91"
          ? { freshAt: async () => ({ ...FRESH, pulledAt: NOW - 3_600_000, pullDueSince: NOW }) }
          : {},
      );
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(lastTally(db)?.asOf).toBe(NOW + 90_000);
      const text = db.first<{ text: string }>("SELECT text FROM letter")?.text;
      expect(text).toContain("LĐLĐ tỉnh Kiên Giang (đọc lần cuối 13h05 ngày 20/05/2022)");
    }));

  test.each<[string, (asOf: number) => Promise<ReturnType<typeof buildCount>>]>([
    ["does not answer", () => Promise.reject(new Error("the object is overloaded"))],
    ["gives parts that do not sum up", async (asOf) => buildCount(asOf, { received: 11 })],
    ["gives a count of another instant", async () => buildCount(NOW - 1)],
  ])("a ledger that %s has no numbers, never 0", (_, count) =>
    withBoard(async (db) => {
      const setting = buildDesk({}, (home) => (home === "p63-91" ? { count } : {}));
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      const tally = lastTally(db);
      expect(tally?.missing).toEqual(["p63-91"]);
      expect(tally?.rows[1]).toMatchObject({
        federation: "p63-91",
        count: null,
        progress: null,
        rank: null,
      });
      expect(tally?.total.received).toBe(20);
    }),
  );

  test("closes with what the ledgers hold when Drive cannot be asked", () =>
    withBoard(async (db) => {
      const setting = buildDesk({ look: async () => ({ kind: "unseen", why: "status 503" }) });
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(setting.asked.pulls).toContainEqual({ home: "p63-01", force: true });
      expect(lastTally(db)?.asOf).toBe(NOW);
    }));

  test("comes back for its slot when the Pacer says wait", () =>
    withBoard(async (db) => {
      let looks = 0;
      const setting = buildDesk({
        look: async () => {
          looks += 1;
          return looks === 1
            ? { kind: "wait", at: NOW + 4_000 }
            : { kind: "seen", books: new Map() };
        },
      });
      beginTally(db, ASKED, NOW);
      await closeTally(db, setting.desk);
      expect(nextDue(db)).toBe(NOW + 4_000);
      await closeAll(db, setting);
      expect(looks).toBe(2);
      expect(lastTally(db)?.asOf).toBe(NOW + 4_000);
    }));

  test("comes again after a pause when a step breaks", () =>
    withBoard(async (db) => {
      const setting = buildDesk({ look: () => Promise.reject(new Error("no settings")) });
      beginTally(db, ASKED, NOW);
      await expect(closeTally(db, setting.desk)).rejects.toThrow("no settings");
      expect(nextDue(db)).toBe(NOW + 15_000);
    }));

  test("stores one mail for each recipient and one handover for each ledger with the tally", () =>
    withBoard(async (db) => {
      const setting = buildDesk({
        recipients: ["a@example.org", "b@example.org", "a@example.org"],
      });
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      expect(db.all("SELECT recipient, tries, sent_at FROM mail ORDER BY recipient")).toEqual([
        { recipient: "a@example.org", tries: 0, sent_at: null },
        { recipient: "b@example.org", tries: 0, sent_at: null },
      ]);
      for (let at = NOW; at < NOW + 10_000; at += 500) {
        await handOverTally(db, setting.desk.open, at);
      }
      const handed = setting.asked.tallies.map(({ home, tally }) => `${home} ${tally.asOf - NOW}`);
      expect(handed.toSorted()).toEqual(["national 0", "p63-01 0", "p63-91 0"]);
    }));

  test("hands the tally over one book after another, so that rows are not held up", () =>
    withBoard(async (db) => {
      const setting = buildDesk();
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      await handOverTally(db, setting.desk.open, NOW);
      expect(setting.asked.tallies).toHaveLength(1);
      await handOverTally(db, setting.desk.open, NOW + 2_500);
      expect(setting.asked.tallies).toHaveLength(2);
    }));

  test("gives two tallies of one moment two instants", () =>
    withBoard(async (db) => {
      const setting = buildDesk();
      for (let round = 0; round < 2; round += 1) {
        beginTally(db, ASKED, NOW);
        await closeAll(db, setting);
      }
      expect(db.all("SELECT as_of FROM tally ORDER BY as_of")).toEqual([
        { as_of: NOW },
        { as_of: NOW + 1 },
      ]);
    }));

  test("marks an asked tally as sent again only after the scheduled one of the same day", () =>
    withBoard(async (db) => {
      const setting = buildDesk();
      const subjectAfter = async (period: number | null, at: number) => {
        setting.time = at;
        const closing = beginTally(db, { period, resend: false }, at);
        await closeAll(db, setting);
        return db.first<{ subject: string }>(
          "SELECT subject FROM tally JOIN letter ON letter.id = letter WHERE closing = ?",
          closing,
        )?.subject;
      };
      const seven = Date.UTC(2022, 4, 20, 0, 0);
      expect(await subjectAfter(null, seven - 3_600_000)).not.toContain("gửi lại");
      expect(await subjectAfter(seven, seven)).not.toContain("gửi lại");
      expect(await subjectAfter(null, seven + 3_600_000)).toContain("(gửi lại)");
      expect(await subjectAfter(null, seven + 18 * 3_600_000)).not.toContain("gửi lại");
    }));
});

describe("beginTally", () => {
  test("lets those who ask before the look share one closing", () =>
    withBoard((db) => {
      expect(beginTally(db, ASKED, NOW)).toBe(beginTally(db, { period: 5, resend: true }, NOW + 1));
      expect(db.all("SELECT period, resend FROM closing")).toEqual([{ period: 5, resend: 1 }]);
    }));

  test("begins another one for who asks after the look, since it may have missed their edit", () =>
    withBoard(async (db) => {
      const setting = buildDesk();
      const first = beginTally(db, ASKED, NOW);
      await closeTally(db, setting.desk);
      const second = beginTally(db, ASKED, NOW + 1);
      expect(second).not.toBe(first);
      await closeAll(db, setting);
      expect(tallyResult(db, first)?.tally.asOf).toBeLessThan(
        tallyResult(db, second)?.tally.asOf ?? 0,
      );
    }));
});

describe("handOverTally", () => {
  test("tries a ledger that did not take it again after five minutes", () =>
    withBoard(async (db) => {
      let broken = true;
      const taken: string[] = [];
      const setting = buildDesk({}, (home) => ({
        takeTally: async () => {
          if (home === "p63-91" && broken) throw new Error("the object is overloaded");
          taken.push(home);
        },
      }));
      beginTally(db, ASKED, NOW);
      await closeAll(db, setting);
      await handOverTally(db, setting.desk.open, NOW + 10_000);
      expect(taken.toSorted()).toEqual(["national", "p63-01"]);
      broken = false;
      await handOverTally(db, setting.desk.open, NOW + 309_999);
      expect(taken).toHaveLength(2);
      await handOverTally(db, setting.desk.open, NOW + 310_000);
      expect(taken.toSorted()).toEqual(["national", "p63-01", "p63-91"]);
    }));
});
