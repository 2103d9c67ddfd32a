// Pauses a lane after Google said 429: truncated exponential back-off for everybody in it.
import { drawBackOff } from "../draw-back-off.ts";
import type { Db } from "../storage/db.ts";
import { keepLane } from "./keep-lane.ts";
import { BURST, laneOf, SPACING_MS } from "./lane.ts";
import type { PermitKind } from "./permit.ts";
import { readLane } from "./read-lane.ts";

const BACK_OFF = { leastMs: 1_000, firstMs: 2_000, longestMs: 64_000 };
/** So long after a pause without a 429, and the next one counts as the first again: calls went through meanwhile. */
const CALM_MS = 20_000;

/** `chance` is in [0, 1). Calls that were already under way when the pause began do not lengthen it. */
export function slowDown(
  db: Db,
  input: { readonly kind: PermitKind; readonly chance: number },
  now: number,
): void {
  db.transaction(() => {
    const lane = laneOf(input.kind);
    const before = readLane(db, lane);
    if (before.pausedUntil > now) return;
    const throttles = 1 + (now - before.pausedUntil > CALM_MS ? 0 : before.throttles);
    const pausedUntil = now + drawBackOff(BACK_OFF, throttles, input.chance);
    keepLane(db, lane, {
      // No burst after a pause: the first slot at its end, then one a second.
      nextAt: pausedUntil + (BURST - 1) * SPACING_MS,
      pausedUntil,
      throttles,
    });
  });
}
