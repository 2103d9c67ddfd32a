import { describe, expect, it } from "vitest";
import { compileTally } from "../../../src/domain/compile-tally.ts";
import { adoptBook } from "../../../src/worker/ledger/adopt-book.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { keepTally } from "../../../src/worker/ledger/keep-tally.ts";
import { nextStep } from "../../../src/worker/ledger/next-step.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { setState } from "../../../src/worker/ledger/set-state.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { buildArrival, programme, withLedger } from "./with-ledger.ts";

const NOW = 1_800_000_000_000;
const QUIET_MS = 200_000;
const MINUTE_MS = 60_000;

/** A book whose map and fence are known since a moment ago. */
function know(db: Db): void {
  adoptBook(db, "book", NOW);
  db.run("UPDATE book SET map = '{}', map_read_at = ?, fence_id = 3, fence_attempt = 0", NOW);
}

const step = (db: Db, now: number) => nextStep(db, now, QUIET_MS);

describe("nextStep", () => {
  it("has nothing to do while nothing waits", () =>
    withLedger((db) => {
      know(db);
      expect(step(db, NOW)).toEqual({ kind: "idle", at: null });
    }));

  it("lets rows that arrive together travel together", () =>
    withLedger((db) => {
      know(db);
      recordSubmission(db, buildArrival(), NOW);
      expect(step(db, NOW)).toEqual({ kind: "idle", at: NOW + 500 });
      expect(step(db, NOW + 500)).toEqual({ kind: "flush", mode: "rows", permit: "deliver" });
    }));

  it("gives a busy tab rows at most every ten seconds, and a calm one at once", () =>
    withLedger((db) => {
      know(db);
      db.run("UPDATE book SET last_insert_at = ?", NOW);
      recordSubmission(db, buildArrival(), NOW);
      expect(step(db, NOW + 1_000)).toEqual({ kind: "flush", mode: "rows", permit: "deliver" });
      for (let n = 2; n <= 20; n += 1) recordSubmission(db, buildArrival(n), NOW);
      expect(step(db, NOW + 1_000)).toEqual({ kind: "idle", at: NOW + 10_000 });
    }));

  it("learns the book before the first row is written", () =>
    withLedger((db) => {
      adoptBook(db, "book", NOW);
      recordSubmission(db, buildArrival(), NOW - 500);
      expect(step(db, NOW)).toEqual({ kind: "learn", permit: "look" });
    }));

  it("reads the map again when it is old: officers may have added columns", () =>
    withLedger((db) => {
      know(db);
      recordSubmission(db, buildArrival(), NOW);
      expect(step(db, NOW + MINUTE_MS)).toEqual({ kind: "learn", permit: "look" });
    }));

  it("leaves a book alone after an unknown outcome until the call can no longer be under way", () =>
    withLedger((db) => {
      know(db);
      recordSubmission(db, buildArrival(), NOW - 500);
      askPull(db, { force: true }, NOW);
      db.run(
        "INSERT INTO attempt (number, description, previous_id, map, state, sent_at) VALUES (1, 'a', 3, '{}', 'sent', ?)",
        NOW,
      );
      expect(step(db, NOW)).toEqual({ kind: "idle", at: NOW + QUIET_MS });
      expect(step(db, NOW + QUIET_MS)).toEqual({ kind: "learn", permit: "look" });
    }));

  it("pulls once after a person's choice, and then looks for every row, whenever the next pull is due", () =>
    withLedger((db) => {
      know(db);
      db.run("UPDATE book SET scan_due = 1, choice = 'ledger', pull_due_at = ?", NOW);
      expect(step(db, NOW)).toEqual({ kind: "pull", permit: "look" });
      db.run("UPDATE book SET pull_due_at = ?", NOW + 15 * MINUTE_MS);
      expect(step(db, NOW)).toEqual({ kind: "scan" });
    }));

  it("looks at the book before it writes again when more than one attempt was needed", () =>
    withLedger((db) => {
      know(db);
      recordSubmission(db, buildArrival(), NOW - 500);
      db.run("UPDATE book SET scan_due = 1");
      expect(step(db, NOW)).toEqual({ kind: "scan" });
    }));

  it("tries a book in trouble every 15 minutes", () =>
    withLedger((db) => {
      know(db);
      recordSubmission(db, buildArrival(), NOW - 500);
      setState(db, "locked", null, NOW);
      expect(step(db, NOW)).toEqual({ kind: "idle", at: NOW + 15 * MINUTE_MS });
    }));

  it("pulls without asking for the fence, and lets a map for a pull wait its turn", () =>
    withLedger((db) => {
      adoptBook(db, "book", NOW);
      askPull(db, { force: true }, NOW);
      expect(step(db, NOW)).toEqual({ kind: "learn", permit: "pull" });
      db.run("UPDATE book SET map = '{}', map_read_at = ?", NOW);
      expect(step(db, NOW)).toEqual({ kind: "pull", permit: "pull" });
    }));

  it("looks once for a pull, however long that waits its turn", () =>
    withLedger((db) => {
      know(db);
      askPull(db, { force: true }, NOW + 1);
      expect(step(db, NOW + 1)).toEqual({ kind: "learn", permit: "pull" });
      db.run("UPDATE book SET map_read_at = ?", NOW + 2);
      expect(step(db, NOW + 2 * MINUTE_MS)).toEqual({ kind: "pull", permit: "pull" });
    }));

  it("looks before it shows a tally, so that it covers no older version of the book", () =>
    withLedger((db) => {
      know(db);
      keepTally(db, compileTally(programme, "gd1", [], NOW + 1));
      expect(step(db, NOW + 1)).toEqual({ kind: "learn", permit: "pull" });
      db.run("UPDATE book SET map_read_at = ?", NOW + 2);
      expect(step(db, NOW + 2 * MINUTE_MS)).toEqual({
        kind: "flush",
        mode: "rows",
        permit: "show",
      });
    }));

  it("lets rows wait for nothing that was told to wait its turn", () =>
    withLedger((db) => {
      know(db);
      askPull(db, { force: true }, NOW);
      const turn = NOW + MINUTE_MS;
      expect(nextStep(db, NOW, QUIET_MS, turn)).toEqual({ kind: "idle", at: turn });
      recordSubmission(db, buildArrival(), NOW);
      expect(nextStep(db, NOW, QUIET_MS, turn)).toEqual({ kind: "idle", at: NOW + 500 });
      expect(nextStep(db, NOW + 500, QUIET_MS, turn)).toEqual({
        kind: "flush",
        mode: "rows",
        permit: "deliver",
      });
      db.run("UPDATE version SET settled_at = ?", NOW);
      keepTally(db, compileTally(programme, "gd1", [], NOW));
      expect(nextStep(db, NOW + 500, QUIET_MS, turn)).toEqual({ kind: "idle", at: turn });
    }));

  it("delivers before it pulls", () =>
    withLedger((db) => {
      know(db);
      askPull(db, { force: true }, NOW);
      expect(step(db, NOW)).toEqual({ kind: "pull", permit: "pull" });
      recordSubmission(db, buildArrival(), NOW - 500);
      expect(step(db, NOW)).toEqual({ kind: "flush", mode: "rows", permit: "deliver" });
    }));
});

describe("askPull", () => {
  it("asks for nothing when Drive shows the version that was pulled", () =>
    withLedger((db) => {
      know(db);
      db.run("UPDATE book SET pulled_version = '7'");
      askPull(db, { version: "7", force: true }, NOW);
      expect(step(db, NOW).kind).toBe("idle");
    }));

  it("pulls a changed book at most every 15 minutes, but at once for a tally", () =>
    withLedger((db) => {
      know(db);
      db.run("UPDATE book SET pulled_at = ?", NOW);
      askPull(db, { version: "8" }, NOW + MINUTE_MS);
      expect(step(db, NOW + MINUTE_MS)).toEqual({ kind: "idle", at: NOW + 15 * MINUTE_MS });
      askPull(db, { version: "8", force: true }, NOW + MINUTE_MS);
      expect(step(db, NOW + MINUTE_MS)).toEqual({ kind: "learn", permit: "pull" });
      db.run("UPDATE book SET map_read_at = ?", NOW + MINUTE_MS);
      expect(step(db, NOW + MINUTE_MS)).toEqual({ kind: "pull", permit: "pull" });
    }));
});
