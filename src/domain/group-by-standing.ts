// Groups unions by how far they are, in the order in which every list of them is read.
import { NATION } from "./federation.ts";

export interface Standing {
  readonly federation: string;
  /** null: no numbers. */
  readonly received: number | null;
  readonly counted: number | null;
  readonly quota: number | null;
}

/**
 * `reached`: the whole quota · `near`: the threshold, but not the whole · `short`: below it · `open`: no quota · `nothing`:
 * nothing received yet · `unknown`: no numbers · `unrouted`: what is nobody's.
 */
export type Stand = "reached" | "near" | "short" | "open" | "nothing" | "unknown" | "unrouted";

export interface Group<Row> {
  readonly stand: Stand;
  readonly rows: readonly Row[];
}

const STANDS: readonly Stand[] = [
  "reached",
  "near",
  "short",
  "open",
  "nothing",
  "unknown",
  "unrouted",
];

/**
 * Best first: by share of quota, compared on integers, then by number; equal ones keep their order. Empty groups are left
 * out. `threshold` is in percent; with 0 nobody is "short".
 */
export function groupByStanding<Row>(
  rows: readonly Row[],
  standingOf: (row: Row) => Standing,
  threshold: number,
): readonly Group<Row>[] {
  const placed = rows.map((row) => ({ row, standing: standingOf(row) }));
  return STANDS.flatMap((stand) => {
    const group = placed
      .filter(({ standing }) => standOf(standing, threshold) === stand)
      .toSorted((a, b) => compareStandings(a.standing, b.standing));
    return group.length === 0 ? [] : [{ stand, rows: group.map(({ row }) => row) }];
  });
}

function standOf({ federation, received, counted, quota }: Standing, threshold: number): Stand {
  if (federation === NATION) return "unrouted";
  if (received === null || counted === null) return "unknown";
  if (received === 0) return "nothing";
  if (quota === null || quota === 0) return "open";
  if (counted >= quota) return "reached";
  return counted * 100 >= threshold * quota ? "near" : "short";
}

/** Negative where `a` stands before `b`; both are of one group. */
function compareStandings(a: Standing, b: Standing): number {
  const byShare = a.quota && b.quota ? (b.counted ?? 0) * a.quota - (a.counted ?? 0) * b.quota : 0;
  return byShare === 0 ? (b.counted ?? 0) - (a.counted ?? 0) : byShare;
}
