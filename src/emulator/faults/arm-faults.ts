// Reads the list of faults a tester asks for, and arms them; says what is wrong instead when it cannot be read.
import { FAULT_KINDS, type ArmedFault, type Fault } from "./fault.ts";

export type ArmedFaults =
  | { kind: "armed"; faults: ArmedFault[] }
  | { kind: "unreadable"; reason: string };

const NUMBERS = ["nth", "probability", "seed", "times", "status", "ms"] as const;

export function armFaults(body: unknown): ArmedFaults {
  if (!Array.isArray(body)) return { kind: "unreadable", reason: "the faults are a JSON array" };
  const faults: ArmedFault[] = [];
  for (const item of body as unknown[]) {
    const reason = findFlaw(item);
    if (reason) return { kind: "unreadable", reason };
    const fault = item as Fault;
    faults.push({ fault, seen: 0, struck: 0, random: makeRandom(fault.seed ?? 1) });
  }
  return { kind: "armed", faults };
}

function findFlaw(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return "a fault is a JSON object";
  for (const [name, value] of Object.entries(item)) {
    if (name === "kind") continue;
    if (name === "method") {
      if (typeof value !== "string") return '"method" is a discovery id';
    } else if (!NUMBERS.some((known) => known === name)) return `a fault has no "${name}"`;
    else if (typeof value !== "number") return `"${name}" is a number`;
  }
  const kind: unknown = "kind" in item ? item.kind : undefined;
  return FAULT_KINDS.some((known) => known === kind)
    ? undefined
    : `"kind" is one of ${FAULT_KINDS.join(", ")}`;
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
