// One step of a random series, as numbers that fit any sheet.
import fc from "fast-check";
import type { Side } from "./plain-sheet.ts";

const KINDS = [
  "insert",
  "delete",
  "move",
  "sort",
  "append",
  "resize",
  "freeze",
  "type",
  "format",
  "validate",
  "note",
  "hide",
  "protect",
  "unprotect",
  "name",
  "colour",
  "tag",
  "filter",
  "unfilter",
  "view",
] as const;

export interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly side: Side;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly count: number;
  readonly flag: boolean;
  /** Which sides of a range are open: a bit each. */
  readonly open: number;
}

export const ANY_STEP: fc.Arbitrary<Step> = fc.record({
  // What moves lines is what is to be tested, so it comes more often.
  kind: fc.oneof(fc.constantFrom(...KINDS), fc.constantFrom("insert", "delete", "move", "sort")),
  side: fc.constantFrom("rows", "columns"),
  a: fc.nat(99),
  b: fc.nat(99),
  c: fc.nat(99),
  d: fc.nat(99),
  count: fc.integer({ min: 1, max: 3 }),
  flag: fc.boolean(),
  open: fc.oneof(fc.constant(0), fc.nat(15)),
});
