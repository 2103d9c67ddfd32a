// Plans the moments of all slots that are kept for somebody in a lane: by rank, then in the order they asked.
import type { Db } from "../storage/db.ts";
import { BURST, type Lane, RANK, SPACING_MS } from "./lane.ts";
import type { PermitKind } from "./permit.ts";
import { quotaFreeAt, type TakenSlot } from "./quota-free-at.ts";
import { readLane } from "./read-lane.ts";

interface SlotRow {
  [column: string]: string | number | null;
  id: number;
  at: number;
  kind: PermitKind;
}

/** A newcomer pushes back those it goes before; nobody's slot ever moves to an earlier moment than they were told. */
export function planSlots(db: Db, lane: Lane, now: number): void {
  const { nextAt, pausedUntil } = readLane(db, lane);
  const rows = (spent: 0 | 1) =>
    db.all<SlotRow>(
      "SELECT id, at, kind FROM slot WHERE lane = ? AND spent = ? ORDER BY id",
      lane,
      spent,
    );
  const taken: TakenSlot[] = rows(1);
  let next = nextAt;
  for (const { id, at, kind } of rows(0).toSorted((a, b) => RANK[a.kind] - RANK[b.kind])) {
    const earliest = Math.max(now, pausedUntil, next - (BURST - 1) * SPACING_MS);
    const planned = Math.max(at, quotaFreeAt(taken, kind, earliest));
    if (planned !== at) db.run("UPDATE slot SET at = ? WHERE id = ?", planned, id);
    taken.push({ at: planned, kind });
    next = Math.max(next, earliest) + SPACING_MS;
  }
}
