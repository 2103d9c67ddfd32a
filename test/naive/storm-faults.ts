// The faults of a storm: one write call in ten fails, in every way a call can fail.
import type { Fault } from "../../src/emulator/faults/fault.ts";

/** How much later than asked a slow call is carried out, or one whose answer was a refusal. */
export const LATE_MS = 300;
const WAYS: readonly Pick<Fault, "kind" | "status" | "ms">[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 503 },
  { kind: "html" },
  { kind: "slow", ms: LATE_MS },
  { kind: "reset-before" },
  { kind: "reset-after" },
  { kind: "lost-reply" },
  { kind: "late", ms: LATE_MS },
  { kind: "overlap", ms: LATE_MS },
  { kind: "quota" },
];
const SHARE = 0.1;
/** Each way is drawn by itself; together they strike one call in ten. */
const PROBABILITY = 1 - (1 - SHARE) ** (1 / WAYS.length);

/** `method`: a discovery id. */
export function stormFaults(method: string, seed: number): Fault[] {
  return WAYS.map((way, index) => ({
    ...way,
    method,
    probability: PROBABILITY,
    seed: seed + index,
  }));
}
