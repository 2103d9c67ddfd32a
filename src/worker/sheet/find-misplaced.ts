// Finds among rows of a tab those that were written shifted, and says what their cells must hold.
import type { BookRow } from "./book-row.ts";
import type { TabMap } from "./book-map.ts";
import { isSameCell } from "./is-same-cell.ts";
import type { Realignment } from "./realignment.ts";
import { type CellValue, rowCells } from "./row-cells.ts";

export interface RowsUnderLook {
  /** Where the columns are now. */
  readonly tab: TabMap;
  readonly rows: readonly BookRow[];
  /** Whole rows, from the tab's first column on. */
  readonly cells: readonly (readonly unknown[])[];
  /** Zero-based index of the first of them. */
  readonly firstRow: number;
}

export interface FoundMisplaced {
  readonly realignments: readonly Realignment[];
  /** Versions that were met, right or wrong. */
  readonly metVersionIds: readonly number[];
}

/**
 * A row is known by its receipt and its moment, in whatever columns they stand. Only what the shift did is undone: a value of
 * the row that stands in a column of nobody's of ours goes while its own column lacks it; our columns get what they lack, but
 * for what a person typed over it meanwhile.
 */
export function findMisplaced({ tab, rows, cells, firstRow }: RowsUnderLook): FoundMisplaced {
  const byReceipt = Map.groupBy(rows, ({ receipt }) => receipt);
  const met = cells.flatMap((found, offset) => {
    const row = knownRow(found, byReceipt);
    return row === undefined ? [] : [{ row, found, index: firstRow + offset }];
  });
  return {
    metVersionIds: met.map(({ row }) => row.versionId),
    realignments: met.flatMap(({ row, found, index }) =>
      toRuns(dueChanges(found, rowCells(row), tab)).map((run) => ({
        tab: row.tab,
        row: index,
        ...run,
      })),
    ),
  };
}

function knownRow(
  found: readonly unknown[],
  byReceipt: ReadonlyMap<string, readonly BookRow[]>,
): BookRow | undefined {
  const versions = found.flatMap((cell) =>
    typeof cell === "string" ? (byReceipt.get(cell) ?? []) : [],
  );
  return versions.find((version) => {
    const moment = rowCells(version)["submittedAt"] ?? null;
    return found.some((cell) => isSameCell(cell, moment));
  });
}

/** By position. */
function dueChanges(
  found: readonly unknown[],
  due: { readonly [columnId: string]: CellValue },
  { columns }: TabMap,
): ReadonlyMap<number, CellValue> {
  const lacking = Object.entries(due).filter(([id, value]) => {
    const index = columns[id];
    return index !== undefined && !isSameCell(found[index], value);
  });
  const ownIndexes = new Set(Object.keys(due).flatMap((id) => columns[id] ?? []));
  const isOurs = (cell: unknown, values: readonly CellValue[]) =>
    values.some((value) => value !== null && value !== "" && isSameCell(cell, value));
  const strayValues = lacking.map(([, value]) => value);
  const changes = new Map<number, CellValue>();
  found.forEach((cell, index) => {
    if (!ownIndexes.has(index) && isOurs(cell, strayValues)) changes.set(index, null);
  });
  for (const [id, value] of lacking) {
    const index = columns[id];
    if (index === undefined) continue;
    const cell = found[index];
    const isEmpty = cell === undefined || cell === "";
    if (isEmpty || isOurs(cell, Object.values(due))) changes.set(index, value);
  }
  return changes;
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
