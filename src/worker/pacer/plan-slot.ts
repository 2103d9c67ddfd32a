// Plans when the turn of one who waits for a slot comes, after all whose turn is before.
import type { Db } from "../storage/db.ts";
import { BURST, type Lane, MOST_OF_KIND, MOST_PER_MINUTE, SPACING_MS } from "./lane.ts";
import type { PermitKind } from "./permit.ts";
import { quotaFreeAt } from "./quota-free-at.ts";
import { readLane } from "./read-lane.ts";
import { takeTurns } from "./take-turns.ts";

interface SlotRow extends Record<string, string | number | null> {
  readonly id: number;
  readonly at: number;
  readonly kind: PermitKind;
}

/** For those before it who have not come yet a slot is kept, so that it goes at `now` only when they could, too. */
export function planSlot(db: Db, lane: Lane, wanted: number, now: number): number {
  const { nextAt, pausedUntil } = readLane(db, lane);
  const rows = (spent: 0 | 1, order: "id" | "at") =>
    db.all<SlotRow>(
      `SELECT id, at, kind FROM slot WHERE lane = ? AND spent = ? ORDER BY ${order}`,
      lane,
      spent,
    );
  const spent = rows(1, "at");
  const taken = spent.map(({ at }) => at);
  const takenBy = Map.groupBy(spent, ({ kind }) => kind);
  const ofKind = new Map([...takenBy].map(([kind, slots]) => [kind, slots.map(({ at }) => at)]));
  let next = nextAt;
  for (const { id, kind } of takeTurns(rows(0, "id"), spent)) {
    const same = ofKind.get(kind) ?? [];
    const earliest = Math.max(now, pausedUntil, next - (BURST - 1) * SPACING_MS);
    const free = quotaFreeAt(taken, MOST_PER_MINUTE, earliest);
    const planned = quotaFreeAt(same, MOST_OF_KIND[kind], free);
    if (id === wanted) return planned;
    ofKind.set(kind, place(same, planned));
    place(taken, planned);
    next = Math.max(next, earliest) + SPACING_MS;
  }
  throw new Error(`Cannot plan slot ${wanted}: it was not stored`);
}

/** Puts a moment where it belongs among others, oldest first. */
function place(moments: number[], at: number): number[] {
  moments.splice(moments.findLastIndex((one) => one <= at) + 1, 0, at);
  return moments;
}
