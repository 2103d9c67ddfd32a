// Finds among the rows under the header those that were written shifted, and says what their cells must hold.
import type { BookRow } from "./book-row.ts";
import type { TabMap } from "./book-map.ts";
import type { Realignment } from "./realignment.ts";
import { isSameCell } from "./is-same-cell.ts";
import { type CellValue, rowCells } from "./row-cells.ts";

export interface Shift {
  /** Where the columns are, and where they were believed to be when the rows were written. */
  readonly now: TabMap;
  readonly before: TabMap;
  readonly rows: readonly BookRow[];
  /** Cells under the header, each row from column `first` on. */
  readonly cells: readonly (readonly unknown[])[];
  readonly first: number;
}

/**
 * A row is known by receipt and number where they were written. It is touched only while it stands as the shift left it: if a
 * person moved the column afterwards, its cells went along and are right. Cells between that are nobody's of ours are left alone.
 */
export function findMisplaced({ now, before, rows, cells, first }: Shift): Realignment[] {
  const at = (row: readonly unknown[], index: number | undefined) =>
    index === undefined ? undefined : row[index - first];
  const known = new Map(rows.map((row) => [`${row.receipt} ${row.number}`, row]));
  return cells.flatMap((found, offset): Realignment[] => {
    const key = `${String(at(found, before.columns["receipt"]))} ${String(at(found, before.columns["version"]))}`;
    const row = known.get(key);
    if (row === undefined) return [];
    const due = rowCells(row);
    const isRight = Object.entries(due).every(([id, value]) =>
      isSameCell(at(found, now.columns[id]), value),
    );
    if (isRight) return [];
    return toRuns(placed(due, before, now)).map((run) => ({
      tab: row.tab,
      row: now.headerRow + 1 + offset,
      ...run,
    }));
  });
}

/** By position: what each cell must hold that was written, or should have been. */
function placed(
  due: { readonly [columnId: string]: CellValue },
  before: TabMap,
  now: TabMap,
): ReadonlyMap<number, CellValue> {
  const cells = new Map<number, CellValue>();
  for (const id of Object.keys(due)) {
    const index = before.columns[id];
    if (index !== undefined) cells.set(index, null);
  }
  for (const [id, value] of Object.entries(due)) {
    const index = now.columns[id];
    if (index !== undefined) cells.set(index, value);
  }
  return cells;
}

function toRuns(
  cells: ReadonlyMap<number, CellValue>,
): { readonly column: number; readonly values: readonly CellValue[] }[] {
  const runs: { column: number; values: CellValue[] }[] = [];
  for (const [index, value] of [...cells].toSorted(([left], [right]) => left - right)) {
    const run = runs.at(-1);
    if (run !== undefined && run.column + run.values.length === index) run.values.push(value);
    else runs.push({ column: index, values: [value] });
  }
  return runs;
}
