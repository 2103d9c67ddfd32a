// Builds a valid count of a ledger; a test states only what it changes.
import type { Count, Progress } from "../../src/domain/tally.ts";

export const AS_OF = Date.UTC(2026, 10, 21);

export const buildProgress = (changes: Partial<Progress> = {}): Progress => ({
  received: 0,
  counted: 0,
  valid: 0,
  pending: 0,
  invalid: 0,
  recognised: 0,
  assigned: null,
  registered: null,
  ...changes,
});

export function buildCount(progress: Partial<Progress> = {}, changes: Partial<Count> = {}): Count {
  const inBook = progress.received ?? progress.counted ?? 0;
  return {
    asOf: AS_OF,
    received: inBook,
    inBook,
    needsFixing: 0,
    unrouted: 0,
    duplicate: 0,
    withdrawn: 0,
    moved: 0,
    waiting: 0,
    phases: { gd1: buildProgress(progress), gd2: buildProgress() },
    ...changes,
  };
}
