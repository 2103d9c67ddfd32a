// Reads how a programme stands from what its ledgers last said of themselves.
import { chooseQuota } from "../../domain/choose-quota.ts";
import { phaseAt } from "../../domain/phase-at.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Db } from "../storage/db.ts";
import { lastTally } from "./last-tally.ts";
import type { LedgerReport } from "./ledger-report.ts";
import type { Home } from "./list-homes.ts";
import { readReports } from "./read-reports.ts";
import type { StatusNumbers, StatusView } from "./status-view.ts";

const NOTHING: StatusNumbers = {
  received: null,
  inBook: null,
  needsFixing: null,
  unrouted: null,
  duplicate: null,
  withdrawn: null,
  moved: null,
  waiting: null,
  counted: null,
  valid: null,
  quota: null,
};
const PARTS = Object.keys(NOTHING) as readonly (keyof StatusNumbers)[];

interface Asked {
  readonly programme: Programme;
  readonly homes: readonly Home[];
}

export function readStatus(db: Db, { programme, homes }: Asked, now: number): StatusView {
  const reports = readReports(db);
  const phase = phaseAt(programme, now);
  const federations = homes.map(({ id, name }) => ({
    id,
    name,
    ...numbersOf(reports.get(id), phase.id, programme),
  }));
  const tally = lastTally(db);
  return {
    programme: programme.id,
    programmeName: programme.name,
    phase: phase.id,
    phaseName: phase.name,
    asOf: new Date(now).toISOString(),
    total: totalOf(federations),
    federations,
    oldestWaitingSeconds: oldestWaiting([...reports.values()], now),
    states: homes.flatMap(({ id }) =>
      (reports.get(id)?.states ?? []).map(({ code, since, sentence }) => ({
        federation: id,
        code,
        since: new Date(since).toISOString(),
        sentence,
      })),
    ),
    lastTally:
      tally === null
        ? null
        : {
            asOf: new Date(tally.asOf).toISOString(),
            phase: tally.phase,
            total: pick(tally.total),
          },
  };
}

function numbersOf(
  report: LedgerReport | undefined,
  phase: string,
  programme: Programme,
): StatusNumbers {
  if (report === undefined) return NOTHING;
  const progress = report.count.phases[phase];
  return pick({
    ...report.count,
    counted: progress?.counted ?? null,
    valid: progress?.valid ?? null,
    quota: progress === undefined ? null : chooseQuota(progress, programme),
  });
}

/** Sums of what is known; null where nothing is. */
function totalOf(rows: readonly StatusNumbers[]): StatusNumbers {
  const sum = (part: keyof StatusNumbers) => {
    const known = rows.flatMap((row) => row[part] ?? []);
    return known.length === 0 ? null : known.reduce((all, one) => all + one, 0);
  };
  return pick(
    Object.fromEntries(PARTS.map((part) => [part, sum(part)])) as Record<
      keyof StatusNumbers,
      number | null
    >,
  );
}

/** These numbers and no others, in this order: the JSON is read by programs. */
const pick = (numbers: StatusNumbers): StatusNumbers => ({
  received: numbers.received,
  inBook: numbers.inBook,
  needsFixing: numbers.needsFixing,
  unrouted: numbers.unrouted,
  duplicate: numbers.duplicate,
  withdrawn: numbers.withdrawn,
  moved: numbers.moved,
  waiting: numbers.waiting,
  counted: numbers.counted,
  valid: numbers.valid,
  quota: numbers.quota,
});

function oldestWaiting(reports: readonly LedgerReport[], now: number): number | null {
  if (reports.length === 0) return null;
  const since = reports.flatMap(({ oldestWaitingAt }) => oldestWaitingAt ?? []);
  return since.length === 0 ? 0 : Math.max(0, Math.floor((now - Math.min(...since)) / 1_000));
}
