// Ranks the rows of a tally.
import { NATION } from "./federation.ts";
import type { RankedRow } from "./tally.ts";

type Ranked = RankedRow & { readonly progress: NonNullable<RankedRow["progress"]> };

const isRanked = (row: RankedRow): row is Ranked =>
  row.progress !== null && row.federation !== NATION;

/** Negative where `a` stands before `b`: by share of quota, compared on integers, rows without a quota last; then by number. */
function compare(a: Ranked, b: Ranked): number {
  if (a.quota !== null && b.quota !== null) {
    const byShare = b.progress.counted * a.quota - a.progress.counted * b.quota;
    if (byShare !== 0) return byShare;
  } else if (a.quota !== b.quota) {
    return a.quota === null ? 1 : -1;
  }
  return b.progress.counted - a.progress.counted;
}

/**
 * 1 is best; rows equal in share and number share a rank, and the next rank is left out. Rows without numbers have no
 * rank, nor has the nation's row, which is nobody's. The order of the rows stays.
 */
export function rankRows(rows: readonly RankedRow[]): readonly RankedRow[] {
  const ordered = rows.filter(isRanked).toSorted(compare);
  const ranks = new Map<string, number>();
  let previous: Ranked | undefined;
  let rank = 0;
  ordered.forEach((row, index) => {
    if (previous === undefined || compare(previous, row) !== 0) rank = index + 1;
    previous = row;
    ranks.set(row.federation, rank);
  });
  return rows.map((row) => ({ ...row, rank: ranks.get(row.federation) ?? null }));
}
