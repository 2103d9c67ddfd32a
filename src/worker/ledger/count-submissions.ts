// Counts what the ledger's events say at one instant.
import { sumQuotas } from "../../domain/sum-quotas.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Unit } from "../../domain/unit.ts";
import type { Count, Parts, Progress } from "../../domain/tally.ts";
import type { Db } from "../storage/db.ts";

interface Group {
  [column: string]: string | number | null;
  phase: string | null;
  part: "inBook" | "needsFixing" | "unrouted" | "waiting";
  accepted: number;
  review: string | null;
  recognised: number;
  submissions: number;
}

/**
 * A submission counts once. An accepted one stays accepted, whatever a later version says; otherwise its latest version speaks.
 * It is in the book (or in "Cần sửa", or in "Chưa rõ đơn vị") once one such version was settled there, and waiting until then.
 * A version Google refused needs fixing from then on. The last reviewed version's review counts; a blank review and "Chưa xem" are none.
 */
const GROUPS = `
  WITH said AS (
    SELECT key, number, phase,
      coalesce(settled_at <= ?1, 0) OR EXISTS (
        SELECT 1 FROM lapse WHERE version_id = version.id AND lapse.settled_at <= ?1 AND lapsed_at > ?1
      ) AS stood,
      iif(verdict = 'accepted' AND refused_at <= ?1, 'needs-fixing', verdict) AS verdict
    FROM version WHERE number IS NOT NULL AND booked_at <= ?1
  ), standing AS (
    -- Beside one max() SQLite takes plain columns from the row that has it: the latest version.
    SELECT key, max(number), verdict,
      total(verdict = 'accepted') > 0 AS accepted,
      total(verdict = 'accepted' AND stood) > 0 AS in_book,
      total(verdict = 'unrouted' AND stood) > 0 AS in_unrouted,
      total(verdict = 'needs-fixing' AND stood) > 0 AS in_needs_fixing,
      iif(count(*) = 1, phase, (
        SELECT first.phase FROM version AS first
        WHERE first.key = said.key AND first.number IS NOT NULL AND first.booked_at <= ?1 AND first.phase IS NOT NULL
        ORDER BY first.number LIMIT 1
      )) AS phase
    FROM said GROUP BY key
  ), cell AS (
    SELECT receipt, version, field, value, max(id) FROM event
    WHERE field IN ('review', 'recognition') AND at <= ?1 GROUP BY field, receipt, version
  ), reviewed AS (
    SELECT key, max(version), value FROM cell JOIN submission ON submission.receipt = cell.receipt
    WHERE field = 'review' AND value NOT IN ('', 'Chưa xem') GROUP BY key
  ), recognised AS (
    SELECT DISTINCT key FROM cell JOIN submission ON submission.receipt = cell.receipt
    WHERE field = 'recognition' AND value <> ''
  )
  SELECT phase,
    CASE
      WHEN accepted THEN iif(in_book, 'inBook', 'waiting')
      WHEN verdict = 'unrouted' THEN iif(in_unrouted, 'unrouted', 'waiting')
      ELSE iif(in_needs_fixing, 'needsFixing', 'waiting')
    END AS part,
    accepted, reviewed.value AS review, recognised.key IS NOT NULL AS recognised, count(*) AS submissions
  FROM standing
  LEFT JOIN reviewed ON reviewed.key = standing.key
  LEFT JOIN recognised ON recognised.key = standing.key
  GROUP BY 1, 2, 3, 4, 5
`;

const NO_PARTS = {
  received: 0,
  inBook: 0,
  needsFixing: 0,
  unrouted: 0,
  duplicate: 0,
  withdrawn: 0,
  moved: 0,
  waiting: 0,
} satisfies Parts;

export function countSubmissions(db: Db, programme: Programme, asOf: number): Count {
  const groups = db.all<Group>(GROUPS, asOf);
  const parts = { ...NO_PARTS };
  for (const { part, submissions } of groups) {
    parts.received += submissions;
    parts[part] += submissions;
  }
  const units = unitsAt(db, asOf);
  const phases = programme.phases.map(({ id }): [string, Progress] => {
    const progress = { received: 0, counted: 0, valid: 0, pending: 0, invalid: 0, recognised: 0 };
    for (const group of groups) {
      if (group.phase !== id) continue;
      progress.received += group.submissions;
      if (group.accepted !== 1) continue;
      const invalid = group.review === "Không hợp lệ" || group.review === "Trùng";
      const valid = group.review === "Hợp lệ";
      if (invalid) progress.invalid += group.submissions;
      if (valid) progress.valid += group.submissions;
      if (!valid && !invalid) progress.pending += group.submissions;
      if (group.recognised === 1) progress.recognised += group.submissions;
      if (programme.rules.progress === "valid" ? valid : !invalid)
        progress.counted += group.submissions;
    }
    return [
      id,
      {
        ...progress,
        assigned: sumQuotas(units, id, "assigned", asOf),
        registered: sumQuotas(units, id, "registered", asOf),
      },
    ];
  });
  return { ...parts, asOf, phases: Object.fromEntries(phases) };
}

/** "Đơn vị" as it was last read at or before the instant. */
function unitsAt(db: Db, asOf: number): readonly Unit[] {
  const event = db.first<{ value: string }>(
    "SELECT value FROM event WHERE field = 'units' AND at <= ? ORDER BY id DESC LIMIT 1",
    asOf,
  );
  return event === undefined ? [] : (JSON.parse(event.value) as readonly Unit[]);
}
