// Checks that a book holds each version of its ledger once and as submitted, and what officers wrote where they wrote it.
import { TABS } from "../../src/domain/sheet.ts";
import { listStates } from "../../src/worker/ledger/list-states.ts";
import type { Db } from "../../src/worker/storage/db.ts";
import type { StoredVersion } from "./check-ledger.ts";
import { findTag } from "./find-tag.ts";
import { readTab, type SeenRow } from "./read-tab.ts";
import { mayStandTwice } from "./may-stand-twice.ts";
import type { KnownBook, Run } from "./run.ts";
import { CONTENT, NUMBER, OFFICERS, RECEIPT, ROW_SHEETS } from "./tabs.ts";

interface Due {
  readonly receipt: string;
  readonly number: number;
  readonly isSettled: boolean;
  /** By column id, as it was read from the answer. */
  readonly content: { readonly [columnId: string]: string | number | boolean | null };
}

export function checkBook(run: Run, book: KnownBook): string[] {
  const disk = run.cloud.ledgers.get(book.home)?.disk;
  if (disk === undefined) return [`${book.home}: there is no ledger`];
  const problems: string[] = [];
  const isTold = listStates(disk).length > 0;
  const due = readDue(disk);
  const found = Map.groupBy(readRows(run, book), ({ key }) => key);
  for (const [key, version] of due) {
    const rows = found.get(key) ?? [];
    const mayLack =
      !version.isSettled ||
      book.removed.has(key) ||
      (book.rolledBack.has(key) && (isTold || book.kept.has("sheet")));
    if (rows.length === 0 && !mayLack) problems.push(`${key} is lost`);
    if (mayStandTwice(book, key) && rows.length > 0) continue;
    if (rows.length > 1 && !(isTold && book.troubles.has("doubled")))
      problems.push(`${key} stands ${rows.length} times`);
    if (rows.length === 1 && !version.isSettled && !isTold)
      problems.push(`${key} stands and is not settled`);
    if (mayStandShifted(book)) continue;
    // A receipt that people wrote over, and that nobody but they can tell, is told.
    const mayHaveLost = (header: string) =>
      isTold && book.spoilt.has(key) && (header === RECEIPT || header === NUMBER);
    for (const { cells } of rows) problems.push(...checkRow(key, version, cells, mayHaveLost));
  }
  for (const [key, rows] of found) {
    const written = book.written.get(key);
    if (!due.has(key) && written === undefined) problems.push(`${key} is nobody's`);
    if (mayStandShifted(book) || mayStandTwice(book, key)) continue;
    // A row that was written again has what the ledger last saw of officers' cells.
    if (book.kept.has("ledger") && (book.rolledBack.has(key) || book.removed.has(key))) continue;
    // Of a row that stands twice officers wrote on one.
    const differences = rows.map(({ cells }) => compare(key, written, cells));
    if (differences.every(({ length }) => length > 0)) problems.push(...differences.flat());
  }
  for (const key of book.written.keys())
    if (!found.has(key) && !book.removed.has(key)) problems.push(`${key} of officers is lost`);
  return problems.map((problem) => `${book.home}: ${problem}`);
}

/** A person kept an older version, and it may be one of the seconds in which rows stood shifted. */
const mayStandShifted = ({ kept, haveColumnsMoved }: KnownBook) =>
  kept.size > 0 && haveColumnsMoved;

/** By tab and tag. */
function readDue(disk: Db): ReadonlyMap<string, Due> {
  const versions = disk.all<StoredVersion & { receipt: string }>(
    "SELECT version.*, receipt FROM version JOIN submission USING (key) WHERE number IS NOT NULL",
  );
  return new Map(
    versions.map(({ verdict, initiative, receipt, number, settled_at: at }) => {
      const content = JSON.parse(initiative) as Due["content"];
      const due = { receipt, number: number ?? 0, isSettled: at !== null, content };
      return [`${sheetOf(verdict)} ${String(content["title"])}`, due];
    }),
  );
}

const readRows = ({ world }: Run, { id }: KnownBook) =>
  ROW_SHEETS.flatMap((sheetId) =>
    (readTab(world.spreadsheets.get(id), sheetId)?.rows ?? []).map((row) => ({
      ...row,
      key: `${sheetId} ${findTag(row.cells.values()) ?? `row ${row.row}: ${JSON.stringify([...row.cells])}`}`,
    })),
  );

function checkRow(
  key: string,
  { receipt, number, content }: Due,
  cells: SeenRow["cells"],
  mayDiffer: (header: string) => boolean,
) {
  const due: (readonly [string, unknown])[] = [
    [RECEIPT, receipt],
    [NUMBER, number],
    ...CONTENT.map(([id, header]) => [header, id === "secret" ? "Không" : content[id]] as const),
  ];
  return due
    .filter(
      ([header, value]) =>
        value !== undefined && (cells.get(header) ?? "") !== (value ?? "") && !mayDiffer(header),
    )
    .map(
      ([header, value]) =>
        `"${header}" of ${key} is "${String(cells.get(header))}", should be "${String(value)}"`,
    );
}

/** Officers' cells of any row, and all cells of a row of theirs. */
function compare(
  key: string,
  written: ReadonlyMap<string, unknown> = new Map(),
  cells: SeenRow["cells"],
): string[] {
  return [...new Set([...written.keys(), ...cells.keys()])]
    .filter((header) => OFFICERS.has(header) || key.includes(" Riêng "))
    .filter((header) => written.get(header) !== cells.get(header))
    .map(
      (header) =>
        `"${header}" of ${key} is "${String(cells.get(header))}", officers wrote "${String(written.get(header))}"`,
    );
}

function sheetOf(verdict: string): number {
  if (verdict === "accepted") return TABS.initiatives.sheetId;
  return verdict === "unrouted" ? TABS.unrouted.sheetId : TABS.needsFixing.sheetId;
}
