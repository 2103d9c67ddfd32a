// The shape of a fault that was asked for, and of one that is armed.
import { z } from "zod";
import { FAULT_KINDS } from "../state.ts";

/** The longest time Node waits for, in milliseconds. */
const MOST = 2 ** 31 - 1;

export const faultShape = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** A discovery id; a trailing "*" stands for any rest; absent means every method. */
  method: z.string().optional(),
  /** The first matching call it strikes, from 1. */
  nth: z.int().min(1).max(MOST).optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().min(-MOST).max(MOST).optional(),
  /** How often at most; 1 when `nth` is given, else without limit. */
  times: z.int().min(0).max(MOST).optional(),
  /** Of `status`; 503 when absent. */
  status: z.int().min(400).max(599).optional(),
  /**
   * Milliseconds. `slow` answers and `late` applies so much later; `overlap` is under way so long between its check and its
   * effect (1,000 when absent, all three). `quota`: how long every matching call is refused from
   * the first one on, by the emulator's clock; absent, a call at a time as `nth` and `times` say.
   */
  ms: z.number().min(0).max(MOST).optional(),
});

export type Fault = z.infer<typeof faultShape>;

export interface ArmedFault {
  readonly fault: Fault;
  seen: number;
  struck: number;
  /** Of a `quota` with `ms`, once it struck: when it is over, in milliseconds. */
  until?: number;
  readonly random: () => number;
}
