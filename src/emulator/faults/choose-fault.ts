// Picks the fault, if any, that strikes this call; every armed fault counts the calls that match it.
import type { ArmedFault, Fault } from "./fault.ts";
import { isAimedAt } from "./is-aimed-at.ts";

/** `now`: the emulator's clock, in milliseconds. */
export function chooseFault(
  armed: readonly ArmedFault[],
  methodId: string,
  now: number,
): Fault | undefined {
  let chosen: ArmedFault | undefined;
  for (const candidate of armed) {
    const { fault } = candidate;
    if (!isAimedAt(fault, methodId)) continue;
    candidate.seen++;
    if (!chosen && isDue(candidate, now)) chosen = candidate;
  }
  if (!chosen) return undefined;
  const { fault } = chosen;
  if (fault.kind === "quota" && fault.ms !== undefined) chosen.until ??= now + fault.ms;
  chosen.struck++;
  return fault;
}

function isDue({ fault, seen, struck, until, random }: ArmedFault, now: number): boolean {
  if (until !== undefined) return now < until;
  const most = fault.times ?? (fault.nth === undefined ? Infinity : 1);
  if (seen < (fault.nth ?? 1) || struck >= most) return false;
  return fault.probability === undefined || random() < fault.probability;
}
