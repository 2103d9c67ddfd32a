// Spends the slot of a book and kind when its turn has come, or keeps one for it.
import type { Db } from "../storage/db.ts";
import { keepLane } from "./keep-lane.ts";
import { type Lane, laneOf, LOOK_AGAIN_MS, MINUTE_MS, SPACING_MS, STALE_MS } from "./lane.ts";
import type { PermitKind } from "./permit.ts";
import { planSlot } from "./plan-slot.ts";
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
    const id = findKept(db, asked) ?? keepOne(db, lane, asked, now);
    const planned = planSlot(db, lane, id, now);
    if (planned > now) {
      const at = Math.min(planned, now + LOOK_AGAIN_MS);
      db.run("UPDATE slot SET at = ? WHERE id = ?", at, id);
      return { kind: "wait", at };
    }
    // Counted from when it is spent: that is when Google sees the call.
    db.run("UPDATE slot SET spent = 1, at = ? WHERE id = ?", now, id);
    const state = readLane(db, lane);
    keepLane(db, lane, { ...state, nextAt: Math.max(state.nextAt, now) + SPACING_MS });
    return { kind: "go" };
  });
}

function forget(db: Db, lane: Lane, now: number): void {
  db.run("DELETE FROM slot WHERE lane = ? AND spent = 1 AND at <= ?", lane, now - MINUTE_MS);
  db.run("DELETE FROM slot WHERE lane = ? AND spent = 0 AND at < ?", lane, now - STALE_MS);
}

const findKept = (db: Db, { book, kind }: Asked): number | undefined =>
  db.first<{ id: number }>(
    "SELECT id FROM slot WHERE book = ? AND kind = ? AND spent = 0",
    book,
    kind,
  )?.id;

function keepOne(db: Db, lane: Lane, asked: Asked, now: number): number {
  db.run(
    "INSERT INTO slot (lane, at, book, kind, spent) VALUES (?, ?, ?, ?, 0)",
    lane,
    now,
    asked.book,
    asked.kind,
  );
  const id = findKept(db, asked);
  if (id === undefined)
    throw new Error(`Cannot keep a slot for book "${asked.book}": it was not stored`);
  return id;
}
