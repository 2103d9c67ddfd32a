// Books what officers changed as events, and finds the system cells that must be set right.
import { type Column, columnsOf } from "../../domain/sheet.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Initiative } from "../../domain/submission.ts";
import { cleanText } from "../../domain/text/clean-text.ts";
import { foldText } from "../../domain/text/fold-text.ts";
import { ROW_TABS, type RowTab } from "../sheet/book-row.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { FoundRow, FoundValue } from "../sheet/read-edits.ts";
import { isSameCell } from "../sheet/is-same-cell.ts";
import { rowCells } from "../sheet/row-cells.ts";
import { momentSecond } from "../sheet/moment-second.ts";
import { serialMoment } from "../sheet/serial-moment.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";
import { findByNumber } from "./find-by-number.ts";
import { findOurSeconds } from "./find-our-seconds.ts";

export interface AppliedEdits {
  /** Cells whose change was booked. */
  readonly changed: number;
  /** Rows that stand twice, only the first of which is believed, and those past the most that may be unclear. */
  readonly held: number;
  readonly repairs: readonly Repair[];
  /** Rows with a moment of ours that is not their receipt's: whose they are shows once the whole book was read. */
  readonly unclear: readonly FoundRow[];
  /** Rows of nobody's of ours. */
  readonly strange: readonly FoundRow[];
}

interface KnownVersion {
  [column: string]: string | number | null;
  id: number;
  number: number;
  submitted_at: number;
  named: string;
  initiative: string;
  notes: string;
  refusal: string | null;
  /** A later version of the same answer that needs fixing, unless one after it was accepted. */
  bad_later: number | null;
  seen: string | null;
}

/** Rows of ours that this pull has met, in whatever chunk: tab and version → row. */
export type Looked = Map<string, number>;

export interface Pulled {
  readonly found: readonly FoundRow[];
  /** Shared by the chunks of a pull. */
  readonly looked: Looked;
  /** Corrections sent since the last pull, which may have hit wrong rows. */
  readonly repaired: readonly Repair[];
}

/** Of one chunk; more are some column that was sorted or filled by itself, and a person must look at it anyway. */
const MOST_UNCLEAR = 1_000;

export function applyEdits(
  db: Db,
  programme: Programme,
  { found, looked, repaired }: Pulled,
  now: number,
): AppliedEdits {
  const repairs: Repair[] = [];
  const strange: FoundRow[] = [];
  let changed = 0;
  let held = 0;
  const sent = new Set(
    repaired.flatMap(({ tab, column, value }) => (column === "receipt" ? [`${tab} ${value}`] : [])),
  );
  const isSent = ({ tab, cells }: FoundRow) => sent.has(`${tab} ${cells["receipt"]}`);
  const take = (row: FoundRow, tab: RowTab, version: KnownVersion | undefined) => {
    // A correction of ours that hit a row of nobody's does not make it ours.
    if (version === undefined || (isSent(row) && isUnlike(row, tab, version, programme))) {
      strange.push(row);
      return;
    }
    const identity = `${tab} ${version.id}`;
    const before = looked.get(identity);
    if (before !== undefined) {
      // The row two chunks share is met twice and is still one.
      if (before !== row.row) held += 1;
      return;
    }
    looked.set(identity, row.row);
    repairs.push(...wrongCells(row, tab, version, programme));
    if (tab === "initiatives") changed += bookOfficersCells(db, row, version, programme, now);
  };

  const doubtful: { row: FoundRow; tab: RowTab; second: number }[] = [];
  for (const row of found) {
    const tab = ROW_TABS.find((id) => id === row.tab);
    if (tab === undefined) continue;
    const versions = readVersions(db, row);
    const moment = row.cells["submittedAt"];
    const ofMoment = versions.filter((one) => isSameCell(moment, serialMoment(one.submitted_at)));
    const version = ofMoment.length === 1 ? ofMoment[0] : findByNumber(versions, row);
    const isDoubtful =
      ofMoment.length === 0 ||
      // A receipt that we sent may have hit another row of the same second.
      (version !== undefined && isSent(row) && isSpoilt(row, tab, version, programme));
    if (isDoubtful && typeof moment === "number")
      doubtful.push({ row, tab, second: momentSecond(moment) });
    else take(row, tab, version);
  }
  const unclear: FoundRow[] = [];
  const seconds = findOurSeconds(
    db,
    doubtful.map(({ second }) => second),
  );
  for (const { row, tab, second } of doubtful) {
    if (!seconds.has(second)) take(row, tab, findByNumber(readVersions(db, row), row));
    else if (unclear.length < MOST_UNCLEAR) unclear.push(row);
    else held += 1;
  }
  return { changed, held, repairs, unclear, strange };
}

/** Text for the ledger, whatever type an officer's cell has; "" is an empty cell. A choice is known however it is spelled. */
function asText(value: FoundValue | undefined, { choices = [] }: Column): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const key = foldText(value);
  return choices.find((choice) => foldText(choice) === key) ?? cleanText(value).text;
}

/** Of the receipt the row shows. A version is known by its moment before its number, since no two of a receipt share a moment. */
function readVersions(db: Db, { cells }: FoundRow): readonly KnownVersion[] {
  if (typeof cells["receipt"] !== "string") return [];
  return db.all<KnownVersion>(
    `SELECT version.id AS id, number, submitted_at, named, initiative, notes, refusal, row_seen.cells AS seen,
       (SELECT max(later.number) FROM version AS later
        WHERE later.key = version.key AND later.number > version.number
        HAVING count(*) FILTER (WHERE later.verdict = 'accepted') = 0) AS bad_later
     FROM submission JOIN version ON version.key = submission.key
     LEFT JOIN row_seen ON row_seen.receipt = submission.receipt AND row_seen.version = version.number
     WHERE submission.receipt = ? AND number IS NOT NULL`,
    cells["receipt"],
  );
}

/** Whether a row that shows a version's receipt has no other of its system cells. */
const isUnlike = (row: FoundRow, tab: RowTab, version: KnownVersion, programme: Programme) => {
  const wrong = new Set(wrongCells(row, tab, version, programme).map(({ column }) => column));
  return systemColumns(tab, programme)
    .filter(({ id }) => id !== "receipt" && id !== "version")
    .every(({ id }) => row.cells[id] === undefined || wrong.has(id));
};

function bookOfficersCells(
  db: Db,
  { cells }: FoundRow,
  version: KnownVersion,
  programme: Programme,
  now: number,
): number {
  const receipt = String(cells["receipt"]);
  const initiative = JSON.parse(version.initiative) as Initiative;
  const seen = (version.seen === null ? { unit: initiative.unit } : JSON.parse(version.seen)) as {
    [columnId: string]: string;
  };
  const present: { [columnId: string]: string } = {};
  let changed = 0;
  for (const column of columnsOf("initiatives", programme)) {
    const { id, owner } = column;
    if (owner !== "officers" && id !== "unit") continue;
    const known = seen[id] ?? "";
    const value = cells[id] === known ? known : asText(cells[id], column);
    if (value !== "") present[id] = value;
    if (value === known) continue;
    changed += 1;
    db.run(
      "INSERT INTO event (at, receipt, version, field, value) VALUES (?, ?, ?, ?, ?)",
      bookInstant(db, now),
      receipt,
      version.number,
      id,
      value,
    );
  }
  if (changed > 0) {
    db.run(
      "INSERT INTO row_seen (receipt, version, cells) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET cells = excluded.cells",
      receipt,
      version.number,
      JSON.stringify(present),
    );
  }
  return changed;
}

const IDENTITY: ReadonlySet<string> = new Set(["receipt", "submittedAt", "version"]);

const isSpoilt = (row: FoundRow, tab: RowTab, version: KnownVersion, programme: Programme) =>
  wrongCells(row, tab, version, programme).some(({ column }) => !IDENTITY.has(column));

function wrongCells(
  row: FoundRow,
  tab: RowTab,
  version: KnownVersion,
  programme: Programme,
): Repair[] {
  const due = dueCells(row, tab, version);
  return systemColumns(tab, programme)
    .filter(({ id }) => !isSameCell(row.cells[id], due[id] ?? null))
    .map(({ id }) => ({ tab, column: id, row: row.row, value: due[id] ?? null }));
}

const systemColumns = (tab: RowTab, programme: Programme) =>
  columnsOf(tab, programme).filter(({ owner }) => owner === "system");

const dueCells = (row: FoundRow, tab: RowTab, version: KnownVersion) =>
  rowCells({
    versionId: version.id,
    tab,
    receipt: String(row.cells["receipt"]),
    number: version.number,
    submittedAt: version.submitted_at,
    named: version.named,
    initiative: JSON.parse(version.initiative) as Initiative,
    notes: [...(JSON.parse(version.notes) as string[]), ...tellBadLater(tab, version)],
    refusal: version.refusal,
  });

/** An accepted initiative stays accepted: a later version that could not be is a flag on its row. */
function tellBadLater(tab: RowTab, { bad_later: later }: KnownVersion): string[] {
  if (tab !== "initiatives" || later === null) return [];
  return [`Lần nộp ${later} còn chỗ cần sửa (xem trang “Cần sửa”); lần này vẫn được tính.`];
}
