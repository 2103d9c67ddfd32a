// Measures how much of several unions' quotas is done: those without a quota stand on neither side.
import { NATION } from "./federation.ts";
import type { Standing } from "./group-by-standing.ts";

export interface Share {
  /** What those with a quota counted. */
  readonly counted: number;
  /** Sum of their quotas; null where nobody has one. */
  readonly quota: number | null;
  /** Unions that received something and have no quota, as the group "open" has them. */
  readonly leftOut: number;
}

/** Rows without numbers are in nothing of it. */
export function measureShare(rows: readonly Standing[]): Share {
  let counted = 0;
  let quota = 0;
  let leftOut = 0;
  for (const row of rows) {
    if (row.counted === null || row.received === null) continue;
    if (row.quota) {
      counted += row.counted;
      quota += row.quota;
    } else if (row.received > 0 && row.federation !== NATION) leftOut += 1;
  }
  return { counted, quota: quota === 0 ? null : quota, leftOut };
}
