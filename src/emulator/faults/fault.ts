// The shape of a fault that was asked for, and of one that is armed.

export const FAULT_KINDS = [
  "status",
  "html",
  "slow",
  "reset-before",
  "reset-after",
  "lost-reply",
  "late",
  "overlap",
  "quota",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** A discovery id; a trailing "*" stands for any rest; absent means every method. */
  readonly method?: string;
  /** The first matching call it strikes, from 1. */
  readonly nth?: number;
  /** From 0 to 1. */
  readonly probability?: number;
  readonly seed?: number;
  /** How often at most; 1 when `nth` is given, else without limit. */
  readonly times?: number;
  readonly status?: number;
  readonly ms?: number;
}

export interface ArmedFault {
  readonly fault: Fault;
  seen: number;
  struck: number;
  readonly random: () => number;
}
