// The outbox, on node:sqlite and inside a Durable Object.
import { describe, expect, test } from "vitest";
import { nextDue } from "../../../src/worker/board/next-due.ts";
import { readHealth } from "../../../src/worker/board/read-health.ts";
import { type OutgoingMail, sendMails } from "../../../src/worker/board/send-mails.ts";
import { storeLetter } from "../../../src/worker/board/store-letter.ts";
import { storeTally } from "../../../src/worker/board/store-tally.ts";
import { tallyResult } from "../../../src/worker/board/tally-result.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import { NOW } from "./build-desk.ts";
import { withBoard } from "./with-board.ts";

const MINUTE = 60_000;

function storeOne(db: Db, recipients: readonly string[], closing = 1): void {
  const tally = compileTally(programme1Trieu2022, "gd1", [], NOW + closing - 1);
  const letter = { subject: "s", text: "t", html: "<p>h</p>" };
  storeTally(db, { closing, period: null, tally, letter, recipients }, NOW);
}

describe("sendMails", () => {
  test("sends each mail once and records it", () =>
    withBoard(async (db) => {
      storeOne(db, ["a@example.org", "b@example.org"]);
      expect(tallyResult(db, 1)).toMatchObject({ mails: 0, settled: false });
      const sent: OutgoingMail[] = [];
      const post = { send: async (mail: OutgoingMail) => void sent.push(mail), now: () => NOW };
      await sendMails(db, post);
      await sendMails(db, post);
      expect(sent).toEqual([
        { to: "a@example.org", subject: "s", text: "t", html: "<p>h</p>" },
        { to: "b@example.org", subject: "s", text: "t", html: "<p>h</p>" },
      ]);
      expect(tallyResult(db, 1)).toMatchObject({ mails: 2, settled: true });
      expect(nextDue(db)).toBeNull();
    }));

  test("one recipient's failure keeps nobody else from getting theirs", () =>
    withBoard(async (db) => {
      storeOne(db, ["a@example.org", "b@example.org"]);
      const sent: string[] = [];
      const send = async ({ to }: OutgoingMail) => {
        if (to === "a@example.org")
          throw Object.assign(new Error("a@example.org is refused"), {
            code: "E_RECIPIENT_NOT_ALLOWED",
          });
        sent.push(to);
      };
      await sendMails(db, { send, now: () => NOW });
      expect(sent).toEqual(["b@example.org"]);
      expect(tallyResult(db, 1)).toMatchObject({ mails: 1, settled: true });
      expect(nextDue(db)).toBe(NOW + MINUTE);
    }));

  test("tries nine times with growing delays, then leaves it to a person without naming the address", () =>
    withBoard(async (db) => {
      storeOne(db, ["a@example.org"]);
      const at: number[] = [];
      for (let due = nextDue(db); due !== null; due = nextDue(db)) {
        const now = due;
        at.push((now - NOW) / MINUTE);
        await sendMails(db, {
          send: () => Promise.reject(Object.assign(new Error("no"), { code: "E_DELIVERY_FAILED" })),
          now: () => now,
        });
      }
      expect(at).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255]);
      const { problems } = readHealth(db, [], NOW);
      expect(problems).toEqual([
        expect.stringMatching(/^1 thư tổng hợp không gửi được \(E_DELIVERY_FAILED\)/),
      ]);
      expect(problems.join()).not.toContain("@");
    }));

  test("needs nobody for a tally's mail that did not go once a newer tally is there", () =>
    withBoard(async (db) => {
      storeOne(db, ["a@example.org"]);
      db.run("UPDATE mail SET tries = 9, due_at = NULL, failure = 'E_DELIVERY_FAILED'");
      expect(readHealth(db, [], NOW).problems).toHaveLength(1);
      storeOne(db, ["b@example.org"], 2);
      expect(readHealth(db, [], NOW).problems).toEqual([]);
    }));

  test("says of a letter about books that it did not go, while a book is in trouble", () =>
    withBoard(async (db) => {
      const letter = { subject: "s", text: "t", html: "<p>h</p>" };
      storeLetter(db, { kind: "trouble", letter, recipients: ["a@example.org"] }, NOW);
      db.run("UPDATE mail SET tries = 4, failure = 'E_DELIVERY_FAILED'");
      db.run("INSERT INTO trouble (federation, code, told_at) VALUES ('p63-01', 'full', 1)");
      expect(readHealth(db, [], NOW).problems).toEqual([
        expect.stringMatching(
          /^1 thư báo bảng tính gặp trục trặc không gửi được \(E_DELIVERY_FAILED\)/,
        ),
      ]);
      db.run("UPDATE trouble SET ended_at = 2");
      expect(readHealth(db, [], NOW).problems).toEqual([]);
    }));

  test("after a crash between sending and recording, sends that one mail again a minute later", () =>
    withBoard(async (db) => {
      storeOne(db, ["a@example.org"]);
      let sent = 0;
      const never = new Promise<void>(() => undefined);
      void sendMails(db, { send: () => ((sent += 1), never), now: () => NOW });
      await sendMails(db, { send: async () => void (sent += 1), now: () => NOW + 1 });
      expect(sent).toBe(1);
      await sendMails(db, { send: async () => void (sent += 1), now: () => NOW + MINUTE });
      expect(sent).toBe(2);
    }));
});
