// Thirty-five ledgers share the quota of one identity: what each does next and when the Pacer lets it, on a clock of their own.
import { describe, expect, test } from "vitest";
import { adoptBook } from "../../../src/worker/ledger/adopt-book.ts";
import { askPull } from "../../../src/worker/ledger/ask-pull.ts";
import { nextStep, type Step } from "../../../src/worker/ledger/next-step.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { MIGRATIONS } from "../../../src/worker/ledger/schema.ts";
import type { PermitKind } from "../../../src/worker/pacer/permit.ts";
import { MIGRATIONS as PACER_MIGRATIONS } from "../../../src/worker/pacer/schema.ts";
import { takeSlot } from "../../../src/worker/pacer/take-slot.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { openMemoryDb } from "../../support/open-memory-db.ts";
import { buildArrival } from "../ledger/with-ledger.ts";

const BEGIN = 1_800_000_000_000;
const MINUTE_MS = 60_000;
const BOOKS = 35;
/** How long Google takes for any call. */
const CALL_MS = 700;
/** The tally wants every book read, after the books have been at work for a while. */
const ASKED_AT = BEGIN + 3 * MINUTE_MS;

/** Many more than are needed: a ledger that asks without end is caught. */
const MOST_TURNS = 100_000;

interface Book {
  readonly id: string;
  readonly db: Db;
  /** When its alarm is set for. */
  at: number;
  /** What can wait its turn was told to wait until then. */
  patientFrom: number;
}

interface Seen {
  /** After how long each book had been read, shortest first; milliseconds. */
  readonly pulls: readonly number[];
  /** How long each row waited for its book, shortest first; milliseconds. */
  readonly waits: readonly number[];
}

function openBook(_: unknown, index: number): Book {
  const db = openMemoryDb();
  migrate(db, MIGRATIONS);
  adoptBook(db, "book", BEGIN);
  db.run("UPDATE book SET map = '{}', fence_id = 3, fence_attempt = 0");
  return { id: String(index), db, at: BEGIN, patientFrom: 0 };
}

/** `rate`: answers a minute over all books. Ends when every book has been read, or after ten minutes. */
function work(rate: number): Seen {
  const pacer = openMemoryDb();
  migrate(pacer, PACER_MIGRATIONS);
  const books = Array.from({ length: BOOKS }, openBook);
  const pulls: number[] = [];
  const waits: number[] = [];
  let arrived = 0;
  let isAsked = false;
  for (let turn = 0; turn < MOST_TURNS && pulls.length < BOOKS; turn += 1) {
    const book = books.reduce((first, one) => (one.at < first.at ? one : first));
    const arrivesAt = rate === 0 ? Infinity : BEGIN + (arrived * MINUTE_MS) / rate;
    const now = Math.min(book.at, arrivesAt, isAsked ? Infinity : ASKED_AT);
    if (now > ASKED_AT + 10 * MINUTE_MS) break;
    if (!isAsked && now === ASKED_AT) {
      isAsked = true;
      for (const one of books) {
        askPull(one.db, { force: true }, now);
        one.at = Math.min(one.at, now);
      }
    } else if (now === arrivesAt) {
      arrived += 1;
      const home = books[(arrived * 17) % BOOKS] ?? book;
      recordSubmission(home.db, buildArrival(arrived), now);
      home.at = Math.min(home.at, now + 500);
    } else {
      takeTurn(book, now, pacer, (step, at) => {
        if (step === "pull") pulls.push(at - ASKED_AT);
        else waits.push(...settle(book.db, at));
      });
    }
  }
  const inOrder = (times: number[]) => times.toSorted((left, right) => left - right);
  return { pulls: inOrder(pulls), waits: inOrder(waits) };
}

function takeTurn(
  book: Book,
  now: number,
  pacer: Db,
  done: (step: "pull" | "flush", at: number) => void,
): void {
  const step = nextStep(book.db, now, 200_000, book.patientFrom);
  if (step.kind === "idle") {
    book.at = step.at ?? Infinity;
    return;
  }
  const kind = permitOf(step);
  const slot = takeSlot(pacer, { book: book.id, kind }, now);
  if (slot.kind === "wait") {
    if (kind === "pull") book.patientFrom = slot.at;
    else book.at = slot.at;
    return;
  }
  book.at = now + CALL_MS;
  if (step.kind === "learn") book.db.run("UPDATE book SET map_read_at = ?", book.at);
  if (step.kind === "pull") book.db.run("UPDATE book SET pull_due_at = NULL");
  if (step.kind === "pull" || step.kind === "flush") done(step.kind, book.at);
}

function permitOf(step: Exclude<Step, { kind: "idle" }>): PermitKind {
  if (step.kind === "learn" || step.kind === "flush") return step.permit;
  return step.kind === "pull" ? "pull" : "look";
}

/** Gives how long each row had waited. */
function settle(db: Db, at: number): readonly number[] {
  const rows = db.all<{ received_at: number }>(
    "SELECT received_at FROM version WHERE settled_at IS NULL",
  );
  db.run("UPDATE version SET settled_at = ? WHERE settled_at IS NULL", at);
  db.run("UPDATE book SET last_insert_at = ?", at);
  return rows.map((row) => at - row.received_at);
}

const share = (times: readonly number[], part: number) => times[Math.floor(times.length * part)];

describe("thirty-five books under one quota", { timeout: 30_000 }, () => {
  test("are all read within a tally's patience, each after a look", () => {
    const { pulls } = work(0);
    expect(pulls).toHaveLength(BOOKS);
    expect(share(pulls, 0.99)).toBeLessThan(90_000);
  });

  test("show rows within ten seconds at thirty answers a minute, also while a tally has all books read", () => {
    const { pulls, waits } = work(30);
    expect(share(pulls, 0.99)).toBeLessThan(90_000);
    expect(share(waits, 0.95)).toBeLessThan(10_000);
    expect(share(waits, 0.999)).toBeLessThan(10_000);
  });

  test.each([60, 120, 600])(
    "are all read within four minutes, however many rows come: %i a minute",
    (rate) => {
      const { pulls, waits } = work(rate);
      expect(pulls).toHaveLength(BOOKS);
      expect(share(pulls, 0.99)).toBeLessThan(4 * MINUTE_MS);
      expect(share(waits, 0.999)).toBeLessThan(2 * MINUTE_MS);
    },
  );
});
