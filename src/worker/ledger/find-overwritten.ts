// Finds whose the rows are that bear a moment of ours under a receipt that is not its own: one of the two was overwritten.
import { columnsOf } from "../../domain/sheet.ts";
import type { Programme } from "../../domain/programme.ts";
import { ROW_TABS, type RowTab } from "../sheet/book-row.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { FoundRow } from "../sheet/read-edits.ts";
import { isSameCell } from "../sheet/is-same-cell.ts";
import { momentSecond } from "../sheet/moment-second.ts";
import { rowCells } from "../sheet/row-cells.ts";
import { serialMoment } from "../sheet/serial-moment.ts";
import type { Db } from "../storage/db.ts";
import type { Looked } from "./apply-edits.ts";
import { findByNumber } from "./find-by-number.ts";
import { ROW_COLUMNS, type SelectedRow, shapeRow } from "./shape-row.ts";

export interface Overwritten {
  readonly repairs: readonly Repair[];
  /** Rows that cannot be told: a person must look. */
  readonly held: number;
}

interface Claim {
  readonly tab: RowTab;
  readonly row: FoundRow;
  readonly candidates: readonly Candidate[];
  /** Whether its receipt is one of ours too, so that it says of two that it is they. */
  readonly isTorn: boolean;
}

interface Candidate {
  readonly versionId: number;
  readonly receipt: string;
  readonly number: number;
  readonly submittedAt: number;
  /** Whether the row's other system cells are its own. */
  readonly isAlike: boolean;
  readonly isOfMoment: boolean;
}

/**
 * `unclear`: all such rows of the book, once every other row of it is in `looked`. A row is the one version it may be that
 * stands nowhere else, or of several the one that has its system cells. Each that is told may tell another. Where two versions
 * of a second say the same nobody is told by the moment: a correction that hit the other's row could never be seen.
 */
export function findOverwritten(
  db: Db,
  unclear: readonly FoundRow[],
  looked: Looked,
  programme: Programme,
): Overwritten {
  // Chunks share a row.
  const rows = new Map(unclear.map((row) => [`${row.tab} ${row.row}`, row]));
  let claims = [...rows.values()].flatMap((row) => readClaim(db, row, programme));
  const repairs: Repair[] = [];
  const missing = ({ tab, candidates }: Claim) =>
    candidates.filter(({ versionId }) => !looked.has(`${tab} ${versionId}`));
  for (let before = Infinity; claims.length < before;) {
    before = claims.length;
    claims = claims.filter((claim) => {
      const left = missing(claim);
      const alike = left.filter(({ isAlike }) => isAlike);
      const [version, another] = alike.length === 0 ? left : alike;
      if (version === undefined || another !== undefined || hasTwin(claim, version)) return true;
      looked.set(`${claim.tab} ${version.versionId}`, claim.row.row);
      repairs.push(...identify(claim, version));
      return false;
    });
  }
  // What people copied with its moment, and gave no receipt of ours, is theirs.
  const held = claims.filter((claim) => claim.isTorn || missing(claim).length > 0).length;
  return { repairs, held };
}

const hasTwin = ({ candidates }: Claim, version: Candidate) =>
  version.isOfMoment &&
  candidates.some(
    (other) => other !== version && other.isOfMoment && (other.isAlike || !version.isAlike),
  );

function identify({ tab, row }: Claim, version: Candidate): Repair[] {
  const due = [
    ["receipt", version.receipt],
    ["submittedAt", serialMoment(version.submittedAt)],
    ["version", version.number],
  ] as const;
  return due
    .filter(([column, value]) => !isSameCell(row.cells[column], value))
    .map(([column, value]) => ({ tab, column, row: row.row, value }));
}

function readClaim(db: Db, row: FoundRow, programme: Programme): Claim[] {
  const { receipt, submittedAt: moment } = row.cells;
  const tab = ROW_TABS.find((id) => id === row.tab);
  if (tab === undefined || typeof moment !== "number") return [];
  const second = momentSecond(moment);
  const ofReceipt = db.all<Selected>(`${SELECT} AND receipt = ?`, String(receipt ?? ""));
  const isTorn = ofReceipt.length > 0;
  const ofMoment = db
    .all<Selected>(`${SELECT} AND submitted_at BETWEEN ? AND ?`, second * 1000, second * 1000 + 999)
    // A row without a receipt of ours that bears the moment of a version on its way is not that version.
    .filter(({ settled_at: settledAt }) => isTorn || settledAt !== null);
  const told = columnsOf(tab, programme).filter(
    ({ id, owner }) => owner === "system" && !IDENTITY.has(id),
  );
  const byNumber = findByNumber(ofReceipt, row);
  const isKnown = ofMoment.some(({ id }) => id === byNumber?.id);
  const candidates = [...ofMoment, isKnown ? undefined : byNumber].flatMap(
    (selected): Candidate[] => {
      if (selected === undefined) return [];
      const version = shapeRow(selected);
      if (version.tab !== tab) return [];
      const due = rowCells(version);
      return [
        {
          versionId: version.versionId,
          receipt: version.receipt,
          number: version.number,
          submittedAt: version.submittedAt,
          isOfMoment: selected !== byNumber || isKnown,
          isAlike: told.every(({ id }) => isSameCell(row.cells[id], due[id] ?? null)),
        },
      ];
    },
  );
  return [{ tab, row, candidates, isTorn }];
}

const IDENTITY: ReadonlySet<string> = new Set(["receipt", "submittedAt", "version"]);

type Selected = SelectedRow & { settled_at: number | null };

const SELECT = `
  SELECT ${ROW_COLUMNS}, settled_at FROM version JOIN submission ON submission.key = version.key
  WHERE number IS NOT NULL
`;
