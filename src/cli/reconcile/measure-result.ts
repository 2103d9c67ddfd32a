// Measures what reconciling found: numbers of one book or of many.
import type { Reconciled } from "./reconcile.ts";
import { type Difference, versionKey } from "./version.ts";

export interface Measured {
  readonly inLedger: number;
  readonly waiting: number;
  readonly inBook: number;
  /** Versions. */
  readonly missing: number;
  readonly twice: number;
  /** Rows. */
  readonly wrongTab: number;
  readonly unknown: number;
  /** Lines: each of the rows of a version that stands more than once is one. */
  readonly differences: number;
  readonly unreadable: number;
  readonly agrees: boolean;
}

export function measureResult(result: readonly Reconciled[]): Measured {
  const read = result.flatMap(({ outcome }) =>
    outcome.kind === "compared" ? [outcome.comparison] : [],
  );
  const sum = (of: (one: (typeof read)[number]) => number): number =>
    read.reduce((all, one) => all + of(one), 0);
  const rows = (what: Difference["what"]): number =>
    sum(({ differences }) => differences.filter((one) => one.what === what).length);
  const missing = rows("missing");
  const twice = sum(
    ({ differences }) =>
      new Set(
        differences
          .filter(({ what }) => what === "twice")
          .map(({ receipt, number }) => versionKey(receipt ?? "", number)),
      ).size,
  );
  const [wrongTab, unknown] = [rows("wrong-tab"), rows("unknown")];
  const differences = sum((one) => one.differences.length);
  const unreadable = result.length - read.length;
  return {
    inLedger: sum((one) => one.inLedger),
    waiting: sum((one) => one.waiting),
    inBook: sum((one) => one.inBook),
    missing,
    twice,
    wrongTab,
    unknown,
    differences,
    unreadable,
    agrees: differences === 0 && unreadable === 0,
  };
}
