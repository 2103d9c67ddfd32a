// Finds the first moment from `from` on at which one more call of a kind keeps the minute's quota.
import { MINUTE_MS, MOST_OF_KIND, MOST_PER_MINUTE } from "./lane.ts";
import type { PermitKind } from "./permit.ts";

export interface TakenSlot {
  readonly at: number;
  readonly kind: PermitKind;
}

/** `taken`: slots of the same lane, in any order. */
export function quotaFreeAt(taken: readonly TakenSlot[], kind: PermitKind, from: number): number {
  const all = taken.map(({ at }) => at).toSorted((a, b) => b - a);
  const most = MOST_OF_KIND[kind];
  const same = taken
    .filter((slot) => slot.kind === kind)
    .map(({ at }) => at)
    .toSorted((a, b) => b - a);
  let free = from;
  for (;;) {
    const oldest = Math.max(
      nthBefore(all, MOST_PER_MINUTE, free),
      most === undefined ? 0 : nthBefore(same, most, free),
    );
    if (oldest + MINUTE_MS <= free) return free;
    free = oldest + MINUTE_MS;
  }
}

/** The nth latest of the moments up to `moment`; 0 when there are fewer. `moments` is newest first. */
function nthBefore(moments: readonly number[], n: number, moment: number): number {
  const first = moments.findIndex((at) => at <= moment);
  return first === -1 ? 0 : (moments[first + n - 1] ?? 0);
}
