// Plays people who come for slots of a lane again and again, on a clock of their own.
import type { PermitKind } from "../../../src/worker/pacer/permit.ts";
import { takeSlot } from "../../../src/worker/pacer/take-slot.ts";
import type { Db } from "../../../src/worker/storage/db.ts";

export interface Asker {
  readonly book: string;
  readonly kind: PermitKind;
  /** When they first ask, and how long after each call they ask anew; milliseconds. */
  readonly from: number;
  readonly gap: number;
  /** How much later than told they come. */
  readonly late?: number;
  /** They keep a slot and never come for it. */
  readonly isGone?: boolean;
}

export interface Gone {
  readonly book: string;
  readonly kind: PermitKind;
  readonly askedAt: number;
  readonly at: number;
}

/** Gives every call that went until `end`, in order. */
export function playLane(db: Db, askers: readonly Asker[], end: number): readonly Gone[] {
  const gone: Gone[] = [];
  const turns = askers.map((asker) => ({ asker, at: asker.from, askedAt: asker.from }));
  for (;;) {
    const [first, ...others] = turns;
    if (first === undefined) return gone;
    const turn = others.reduce((next, one) => (one.at < next.at ? one : next), first);
    const { asker, at, askedAt } = turn;
    if (at >= end) return gone;
    const { book, kind, gap, late = 0, isGone = false } = asker;
    const slot = takeSlot(db, { book, kind }, at);
    if (slot.kind === "go") gone.push({ book, kind, askedAt, at });
    if (slot.kind === "go") turn.askedAt = at + gap;
    turn.at = slot.kind === "go" ? at + gap : isGone ? Infinity : slot.at + late;
  }
}
