// Spends the slot of a book and kind when its moment has come, or keeps one for it.
import type { Db } from "../storage/db.ts";
import { keepLane } from "./keep-lane.ts";
import { type Lane, laneOf, MINUTE_MS, SPACING_MS, STALE_MS } from "./lane.ts";
import type { PermitKind } from "./permit.ts";
import { planSlots } from "./plan-slots.ts";
import { quotaFreeAt, type TakenSlot } from "./quota-free-at.ts";
import { readLane } from "./read-lane.ts";

export type Slot = { readonly kind: "go" } | { readonly kind: "wait"; readonly at: number };

interface Asked {
  readonly book: string;
  readonly kind: PermitKind;
}

export function takeSlot(db: Db, asked: Asked, now: number): Slot {
  return db.transaction(() => {
    const lane = laneOf(asked.kind);
    forget(db, lane, now);
    const { id, at } = findKept(db, asked) ?? keepOne(db, lane, asked, now);
    const state = readLane(db, lane);
    const spent = db.all<Spent>("SELECT at, kind FROM slot WHERE lane = ? AND spent = 1", lane);
    // Others may have come late for their slots, so the quota is looked at once more when one is spent.
    const earliest = Math.max(at, state.pausedUntil, quotaFreeAt(spent, asked.kind, now));
    if (earliest > now) {
      db.run("UPDATE slot SET at = ? WHERE id = ?", earliest, id);
      return { kind: "wait", at: earliest };
    }
    // Counted from when it is spent: that is when Google sees the call.
    db.run("UPDATE slot SET spent = 1, at = ? WHERE id = ?", now, id);
    keepLane(db, lane, { ...state, nextAt: Math.max(state.nextAt, now) + SPACING_MS });
    return { kind: "go" };
  });
}

type Spent = TakenSlot & Record<string, string | number | null>;

interface Kept extends Record<string, string | number | null> {
  readonly id: number;
  readonly at: number;
}

function forget(db: Db, lane: Lane, now: number): void {
  db.run("DELETE FROM slot WHERE lane = ? AND spent = 1 AND at <= ?", lane, now - MINUTE_MS);
  db.run("DELETE FROM slot WHERE lane = ? AND spent = 0 AND at < ?", lane, now - STALE_MS);
}

function findKept(db: Db, { book, kind }: Asked): Kept | undefined {
  return db.first<Kept>(
    "SELECT id, at FROM slot WHERE book = ? AND kind = ? AND spent = 0",
    book,
    kind,
  );
}

function keepOne(db: Db, lane: Lane, asked: Asked, now: number): Kept {
  db.run(
    "INSERT INTO slot (lane, at, book, kind, spent) VALUES (?, 0, ?, ?, 0)",
    lane,
    asked.book,
    asked.kind,
  );
  planSlots(db, lane, now);
  const kept = findKept(db, asked);
  if (kept === undefined)
    throw new Error(`Cannot keep a slot for book "${asked.book}": it was not stored`);
  return kept;
}
