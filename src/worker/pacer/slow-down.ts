// Pauses a lane after Google said 429: truncated exponential back-off for everybody in it.
import type { Db } from "../storage/db.ts";
import { keepLane } from "./keep-lane.ts";
import { BURST, laneOf, SPACING_MS } from "./lane.ts";
import type { PermitKind } from "./permit.ts";
import { planSlots } from "./plan-slots.ts";
import { readLane } from "./read-lane.ts";

const LONGEST_MS = 64_000;
/** So long without a 429 and the next one counts as the first again. */
const CALM_MS = 120_000;

/**
 * min(2^n s + jitter, 64 s), as Google advises (developers.google.com/workspace/sheets/api/limits). `jitter` is in [0, 1) and
 * stands for up to a second. Calls that were already under way when the pause began do not lengthen it.
 */
export function slowDown(
  db: Db,
  input: { readonly kind: PermitKind; readonly jitter: number },
  now: number,
): void {
  db.transaction(() => {
    const lane = laneOf(input.kind);
    const before = readLane(db, lane);
    if (before.pausedUntil > now) return;
    const throttles = now - before.pausedUntil > CALM_MS ? 0 : before.throttles;
    const pause = Math.min(2 ** throttles * 1_000 + Math.floor(input.jitter * 1_000), LONGEST_MS);
    const pausedUntil = now + pause;
    keepLane(db, lane, {
      // No burst after a pause: the first slot at its end, then one a second.
      nextAt: pausedUntil + (BURST - 1) * SPACING_MS,
      pausedUntil,
      throttles: Math.min(throttles + 1, 16),
    });
    planSlots(db, lane, now);
  });
}
