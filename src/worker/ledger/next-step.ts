// Decides what a ledger does next in its book: one step at a time, one call in flight.
import type { Misplaced } from "../sheet/realignment.ts";
import type { Db } from "../storage/db.ts";
import { type BookLine, bookLine } from "./book-line.ts";
import { listTabsToHold } from "./list-tabs-to-hold.ts";

/** `idle`: nothing to do before `at` (milliseconds since the epoch), or until something arrives when null. */
export type Step =
  | { readonly kind: "idle"; readonly at: number | null }
  | { readonly kind: "learn"; readonly permit: "look" | "pull" }
  | { readonly kind: "scan" }
  | { readonly kind: "realign" }
  | {
      readonly kind: "flush";
      readonly mode: "rows" | "hold" | "realign";
      readonly permit: "deliver" | "show";
    }
  | { readonly kind: "pull"; readonly permit: "look" | "pull" };

/** A map older than this is read again before rows are written or read by it: officers move and add columns. */
const MAP_FRESH_MS = 30_000;
/** Rows that arrive together travel together: so long a first one waits for others. */
export const GATHER_MS = 500;
/** With this many rows waiting a tab is busy, and people are working in it: it gets rows at most every ten seconds. */
const BUSY_ROWS = 20;
const BUSY_GAP_MS = 10_000;
const CALM_GAP_MS = 1_000;

/** `patientFrom`: what can wait its turn was told to wait until then; nothing else waits for that. */
export function nextStep(db: Db, now: number, quietMs: number, patientFrom = 0): Step {
  const book = bookLine(db);
  if (book.nextTryAt > now) return { kind: "idle", at: book.nextTryAt };

  // After an unknown outcome nothing goes to the book until the call can no longer be under way.
  const open = db.first<{ sent_at: number }>("SELECT sent_at FROM attempt WHERE state = 'sent'");
  if (open !== undefined) {
    const quietUntil = open.sent_at + quietMs;
    if (quietUntil > now) return { kind: "idle", at: quietUntil };
    return { kind: "learn", permit: "look" };
  }

  const flushAt = flushDueAt(db, book, now, patientFrom);
  const pullAt = book.pullDueAt === null ? null : Math.max(book.pullDueAt, patientFrom);
  const isUrgent = book.scanDue || book.misplaced !== null || book.holds.length > 0;
  const work = [flushAt, pullAt, isUrgent ? now : null].filter((at) => at !== null);
  const due = Math.min(...work);
  if (work.length === 0) return { kind: "idle", at: null };
  if (due > now) return { kind: "idle", at: due };

  const isOld = book.mapReadAt + MAP_FRESH_MS <= now;
  if (!isUrgent && (flushAt === null || flushAt > now)) {
    // The look also tells whether this is still the book as we left it: of an older version nothing is pulled. One look since
    // the pull was asked for is enough, however long its slot lets it wait: a pull sees by itself whether columns moved.
    const isUnlooked = book.mapReadAt < (book.pullDueAt ?? 0);
    return book.map === null || isUnlooked
      ? { kind: "learn", permit: "pull" }
      : { kind: "pull", permit: "pull" };
  }
  // "Tổng hợp" is written from its first cell on, wherever columns of other tabs went, and can wait a little.
  const byColumns = isUrgent || isRowWaiting(db) || book.repairs.length > 0;
  const isStale = byColumns ? isOld : book.mapReadAt < (book.tally?.asOf ?? 0);
  const learn = { kind: "learn", permit: byColumns ? "look" : "pull" } as const;
  if (book.map === null || book.fenceId === null) return learn;
  if (book.misplaced !== null) return stepOfRealigning(db, book, book.misplaced);
  if (book.repairs.length > 0) return stepOfRepairing(db, book);
  // Nobody waits behind a lock that has done its work, least of all whom the next look may ask to act in the tab.
  if (book.holds.length > 0) return SET_RIGHT;
  // After a person's choice every row is looked for by its receipt: what people overwrote meanwhile is set right before.
  if (book.scanDue && book.choice !== null && book.pullDueAt !== null && book.pullDueAt <= now)
    return { kind: "pull", permit: "look" };
  if (book.scanDue) return { kind: "scan" };
  if (isStale) return learn;
  return { kind: "flush", mode: "rows", permit: byColumns ? "deliver" : "show" };
}

/** First a look; where rows stand shifted the tabs are held still, looked at again, and set right while nobody can move them. */
function stepOfRealigning(db: Db, book: BookLine, { state }: Misplaced): Step {
  if (state !== "shifted") return { kind: "realign" };
  if (listTabsToHold(db, book).length > 0) return HOLD;
  return book.realignments === null ? { kind: "realign" } : SET_RIGHT;
}

/** Likewise: what a pull found is pulled again while nobody can move it, and then corrected. */
function stepOfRepairing(db: Db, book: BookLine): Step {
  if (listTabsToHold(db, book).length > 0) return HOLD;
  return book.areRepairsExact ? SET_RIGHT : { kind: "pull", permit: "look" };
}

const HOLD: Step = { kind: "flush", mode: "hold", permit: "deliver" };
const SET_RIGHT: Step = { kind: "flush", mode: "realign", permit: "deliver" };

const isRowWaiting = (db: Db) =>
  db.first(
    "SELECT 1 AS waiting FROM version WHERE settled_at IS NULL AND number IS NOT NULL LIMIT 1",
  ) !== undefined;

function flushDueAt(db: Db, book: BookLine, now: number, patientFrom: number): number | null {
  const waiting = db.first<{ oldest: number | null; rows: number }>(
    `SELECT min(received_at) AS oldest, count(*) AS rows FROM
       (SELECT received_at FROM version WHERE settled_at IS NULL AND number IS NOT NULL AND (unclear_at IS NULL OR ?)
        LIMIT ${BUSY_ROWS})`,
    book.unclearRestUntil <= now ? 1 : 0,
  );
  const shownAt = book.tally === null ? null : Math.max(book.lastInsertAt, patientFrom);
  const own = book.repairs.length > 0 ? book.lastInsertAt : shownAt;
  if (waiting === undefined || waiting.oldest === null)
    return isRowWaiting(db) ? Math.min(own ?? Infinity, book.unclearRestUntil) : own;
  const gap = waiting.rows < BUSY_ROWS ? CALM_GAP_MS : BUSY_GAP_MS;
  return Math.max(waiting.oldest + GATHER_MS, book.lastInsertAt + gap);
}
