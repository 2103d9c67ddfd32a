// Arms the faults a tester asks for.
import type { ArmedFault, Fault } from "./fault.ts";

export function armFaults(faults: readonly Fault[]): ArmedFault[] {
  return faults.map((fault) => ({
    fault,
    seen: 0,
    struck: 0,
    random: makeRandom(fault.seed ?? 1),
  }));
}

/** Mulberry32: small, and the same row of numbers for the same seed everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
