// Compiles the tally of a phase from what every ledger counted as of one instant.
import { assertParts } from "./assert-parts.ts";
import { chooseQuota } from "./choose-quota.ts";
import type { Programme } from "./programme.ts";
import { rankRows } from "./rank-rows.ts";
import type { Count, Progress, RankedRow, Tally, TallyRow, TallyTotal } from "./tally.ts";

type Numbered = RankedRow & { readonly count: Count; readonly progress: Progress };

const hasNumbers = (row: RankedRow): row is Numbered => row.count !== null && row.progress !== null;

/** A count without the phase says nothing about it: no numbers, never 0. */
function readRow(row: TallyRow, programme: Programme, phaseId: string, asOf: number): RankedRow {
  const { count } = row;
  if (count !== null) {
    assertParts(count, row.federation);
    if (count.asOf !== asOf) {
      throw new Error(
        `Cannot compile tally: "${row.federation}" counted as of ${count.asOf}, the tally is as of ${asOf}, ask it again`,
      );
    }
  }
  const progress = count?.phases[phaseId] ?? null;
  const quota = progress === null ? null : chooseQuota(progress, programme);
  return { ...row, progress, quota, rank: null };
}

/** null where no row has a number. */
const sumKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

function totalOf(rows: readonly Numbered[]): TallyTotal {
  const part = (of: (count: Count) => number): number =>
    rows.reduce((total, { count }) => total + of(count), 0);
  const progress = (of: (progress: Progress) => number): number =>
    rows.reduce((total, row) => total + of(row.progress), 0);
  return {
    received: part((count) => count.received),
    inBook: part((count) => count.inBook),
    needsFixing: part((count) => count.needsFixing),
    unrouted: part((count) => count.unrouted),
    duplicate: part((count) => count.duplicate),
    withdrawn: part((count) => count.withdrawn),
    moved: part((count) => count.moved),
    waiting: part((count) => count.waiting),
    receivedInPhase: progress(({ received }) => received),
    counted: progress(({ counted }) => counted),
    valid: progress(({ valid }) => valid),
    pending: progress(({ pending }) => pending),
    invalid: progress(({ invalid }) => invalid),
    recognised: progress(({ recognised }) => recognised),
    assigned: sumKnown(rows.map((row) => row.progress.assigned)),
    registered: sumKnown(rows.map((row) => row.progress.registered)),
    quota: sumKnown(rows.map(({ quota }) => quota)),
    countedTowardsQuota: rows.reduce(
      (total, row) => total + (row.quota === null ? 0 : row.progress.counted),
      0,
    ),
  };
}

/**
 * Pure: the same rows give the same tally. Every count must be of the instant `asOf`, and its parts must sum to what it
 * received; otherwise it throws, since a wrong number is worse than none. Rows without numbers are named in `missing`.
 */
export function compileTally(
  programme: Programme,
  phaseId: string,
  rows: readonly TallyRow[],
  asOf: number,
): Tally {
  if (!programme.phases.some(({ id }) => id === phaseId)) {
    throw new Error(
      `Cannot compile tally: programme "${programme.id}" has no phase "${phaseId}", name one of its own`,
    );
  }
  const read = rows.map((row) => readRow(row, programme, phaseId, asOf));
  const numbered = read.filter(hasNumbers);
  const total = totalOf(numbered);
  assertParts(total, programme.id);
  return {
    programme: programme.id,
    phase: phaseId,
    asOf,
    rows: rankRows(read),
    total,
    missing: read.filter((row) => !hasNumbers(row)).map(({ federation }) => federation),
  };
}
