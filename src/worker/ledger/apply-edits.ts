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
import { serialMoment } from "../sheet/serial-moment.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";

export interface AppliedEdits {
  /** Cells whose change was booked. */
  readonly changed: number;
  /** Rows that stand twice: only the first is believed. */
  readonly held: number;
  readonly repairs: readonly Repair[];
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

/** `looked` is shared by the chunks of a pull. */
export function applyEdits(
  db: Db,
  programme: Programme,
  found: readonly FoundRow[],
  looked: Looked,
  now: number,
): AppliedEdits {
  const repairs: Repair[] = [];
  let changed = 0;
  let held = 0;
  for (const row of found) {
    const tab = ROW_TABS.find((id) => id === row.tab);
    const version = tab === undefined ? undefined : findVersion(db, row);
    if (tab === undefined || version === undefined) continue;
    const identity = `${tab} ${version.id}`;
    const before = looked.get(identity);
    if (before !== undefined) {
      // The row two chunks share is met twice and is still one.
      if (before !== row.row) held += 1;
      continue;
    }
    looked.set(identity, row.row);
    repairs.push(...wrongCells(row, tab, version, programme));
    if (tab === "initiatives") changed += bookOfficersCells(db, row, version, programme, now);
  }
  return { changed, held, repairs };
}

/** Text for the ledger, whatever type an officer's cell has; "" is an empty cell. A choice is known however it is spelled. */
function asText(value: FoundValue | undefined, { choices = [] }: Column): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const key = foldText(value);
  return choices.find((choice) => foldText(choice) === key) ?? cleanText(value).text;
}

/**
 * By receipt and version, never by position. A version is known by its moment before its number, since no two of a receipt
 * share a moment while a number may have been set right on the wrong row; one that is alone needs neither.
 */
function findVersion(db: Db, { cells }: FoundRow): KnownVersion | undefined {
  if (typeof cells["receipt"] !== "string") return undefined;
  const versions = db.all<KnownVersion>(
    `SELECT version.id AS id, number, submitted_at, named, initiative, notes, refusal, row_seen.cells AS seen,
       (SELECT max(later.number) FROM version AS later
        WHERE later.key = version.key AND later.number > version.number
        HAVING count(*) FILTER (WHERE later.verdict = 'accepted') = 0) AS bad_later
     FROM submission JOIN version ON version.key = submission.key
     LEFT JOIN row_seen ON row_seen.receipt = submission.receipt AND row_seen.version = version.number
     WHERE submission.receipt = ? AND number IS NOT NULL`,
    cells["receipt"],
  );
  const moment = cells["submittedAt"];
  const ofMoment = versions.filter(({ submitted_at: at }) => isSameCell(moment, serialMoment(at)));
  return (
    (ofMoment.length === 1 ? ofMoment[0] : undefined) ??
    versions.find(({ number }) => number === Number(cells["version"])) ??
    (versions.length === 1 ? versions[0] : undefined)
  );
}

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

function wrongCells(
  row: FoundRow,
  tab: RowTab,
  version: KnownVersion,
  programme: Programme,
): Repair[] {
  const due = rowCells({
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
  return columnsOf(tab, programme)
    .filter(({ id, owner }) => owner === "system" && !isSameCell(row.cells[id], due[id] ?? null))
    .map(({ id }) => ({ tab, column: id, row: row.row, value: due[id] ?? null }));
}

/** An accepted initiative stays accepted: a later version that could not be is a flag on its row. */
function tellBadLater(tab: RowTab, { bad_later: later }: KnownVersion): string[] {
  if (tab !== "initiatives" || later === null) return [];
  return [`Lần nộp ${later} còn chỗ cần sửa (xem trang “Cần sửa”); lần này vẫn được tính.`];
}
