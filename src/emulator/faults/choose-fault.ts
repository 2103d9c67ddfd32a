// Picks the fault, if any, that strikes this call; every armed fault counts the calls that match it.
import type { ArmedFault, Fault } from "./fault.ts";

export function chooseFault(armed: readonly ArmedFault[], methodId: string): Fault | undefined {
  let chosen: ArmedFault | undefined;
  for (const candidate of armed) {
    const { fault } = candidate;
    if (!matches(fault.method, methodId)) continue;
    candidate.seen++;
    const most = fault.times ?? (fault.nth === undefined ? Infinity : 1);
    if (chosen || candidate.seen < (fault.nth ?? 1) || candidate.struck >= most) continue;
    if (fault.probability !== undefined && candidate.random() >= fault.probability) continue;
    chosen = candidate;
  }
  if (chosen) chosen.struck++;
  return chosen?.fault;
}

function matches(pattern: string | undefined, methodId: string): boolean {
  if (pattern === undefined) return true;
  return pattern.endsWith("*") ? methodId.startsWith(pattern.slice(0, -1)) : methodId === pattern;
}
