// Chooses the quota that a phase's progress is held against.
import type { Programme } from "./programme.ts";
import type { Progress } from "./tally.ts";

/** The programme's denominator, or the other one where only that was set; 0 is no quota, and no quota is null. */
export function chooseQuota(progress: Progress, programme: Programme): number | null {
  const { assigned, registered } = progress;
  const [first, second] =
    programme.rules.denominator === "registered" ? [registered, assigned] : [assigned, registered];
  return first || second || null;
}
