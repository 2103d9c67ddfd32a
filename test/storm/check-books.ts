// Holds the books against what members were told and what officers wrote.
import { columnsOf } from "../../src/domain/sheet.ts";
import type { Programme } from "../../src/domain/programme.ts";
import type { FoundRow } from "./read-books.ts";
import { type OwnLine, type Storm, type StoredVersion, TITLE } from "./storm.ts";

export interface Checked {
  /** Titles of versions without a row in their tab of their book. */
  readonly lost: readonly string[];
  /** Titles of versions with more than one row, in whatever book. */
  readonly doubled: readonly string[];
  /** Anything else, a sentence each. */
  readonly wrong: readonly string[];
}

/** Questions whose answers stand as typed in a column of the same title, a trade secret's too. */
const AS_TYPED = ["Đối tượng", "Lĩnh vực", "Loại giải pháp", "Áp dụng từ", "Tóm tắt hiệu quả"];

export function checkBooks(
  storm: Storm,
  found: readonly FoundRow[],
  programme: Programme,
): Checked {
  const { stored, ownLines, written } = storm;
  const byTitle = Map.groupBy(found, ({ cells }) => String(cells.get(TITLE) ?? ""));
  const lost: string[] = [];
  const doubled: string[] = [];
  const wrong: string[] = [];
  const officersColumns = new Set(
    columnsOf("initiatives", programme)
      .filter(({ owner }) => owner === "officers")
      .map(({ title }) => title),
  );

  for (const version of stored.values()) {
    const rows = byTitle.get(version.title) ?? [];
    if (!rows.some(({ home, tab }) => home === version.home && tab === version.tab))
      lost.push(version.title);
    if (rows.length > 1) doubled.push(version.title);
    const [row] = rows;
    if (row === undefined || rows.length > 1) continue;
    const cells = new Map(written.get(version.title));
    wrong.push(...compareSystem(version, row), ...compareOfficers(cells, row, officersColumns));
  }
  for (const line of ownLines.values()) wrong.push(...compareOwn(line, byTitle.get(line.title)));
  for (const [title, rows] of byTitle) {
    if (stored.has(title) || ownLines.has(title)) continue;
    for (const row of rows)
      wrong.push(`${place(row)} is nobody's: ${JSON.stringify([...row.cells])}`);
  }
  return { lost, doubled, wrong };
}

const place = ({ home, tab, row }: FoundRow) => `row ${row} of "${tab}" of ${home}`;

function compareSystem({ receipt, number, answers }: StoredVersion, row: FoundRow): string[] {
  const due = new Map<string, unknown>([
    ["Mã hồ sơ", receipt],
    ["Lần nộp", number],
    ...AS_TYPED.map((title) => [title, answers[title]] as const),
  ]);
  return [...due]
    .filter(([title, value]) => row.cells.get(title) !== value)
    .map(
      ([title, value]) =>
        `"${title}" in ${place(row)} is "${String(row.cells.get(title))}", should be "${String(value)}"`,
    );
}

/** `written`: by column; a cell emptied again is "". */
function compareOfficers(
  written: ReadonlyMap<string, string>,
  row: FoundRow,
  columns: ReadonlySet<string>,
): string[] {
  return [...columns]
    .filter((title) => (written.get(title) ?? "") !== (row.cells.get(title) ?? ""))
    .map(
      (title) =>
        `"${title}" in ${place(row)} is "${String(row.cells.get(title) ?? "")}", officers wrote "${written.get(title) ?? ""}"`,
    );
}

/** Nothing but what they typed stands in a line of theirs. */
function compareOwn(line: OwnLine, rows: readonly FoundRow[] = []): string[] {
  const [row] = rows;
  if (row === undefined || rows.length > 1)
    return [`The line "${line.title}" of ${line.home} stands ${rows.length} times`];
  const columns = new Set([...line.cells.keys(), ...row.cells.keys()]);
  return [...columns]
    .filter((title) => line.cells.get(title) !== row.cells.get(title))
    .map(
      (title) =>
        `"${title}" in ${place(row)}, a line of officers, is "${String(row.cells.get(title) ?? "")}"`,
    );
}
