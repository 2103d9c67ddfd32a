// Finds among rows of a tab those that were written shifted, and says what their cells must hold.
import type { Column } from "../../domain/sheet.ts";
import type { BookRow } from "./book-row.ts";
import type { TabMap } from "./book-map.ts";
import { isSameCell } from "./is-same-cell.ts";
import type { Realignment } from "./realignment.ts";
import { type CellValue, rowCells } from "./row-cells.ts";
import { seenCells } from "./seen-cells.ts";

export interface RowsUnderLook {
  /** Where the columns are now. */
  readonly tab: TabMap;
  /** Of this tab, by design. */
  readonly columns: readonly Column[];
  readonly rows: readonly BookRow[];
  /** Whole rows, from the tab's first column on. */
  readonly cells: readonly (readonly unknown[])[];
  /** Zero-based index of the first of them. */
  readonly firstRow: number;
  /** Whether the rows are known to have been written shifted. */
  readonly isSure: boolean;
}

export interface FoundMisplaced {
  readonly realignments: readonly Realignment[];
  /** Versions that were met, right or wrong. */
  readonly metVersionIds: readonly number[];
}

/** A shorter text, or a number that small, may be an officer's own: "Không", 1. */
const TELLING_LENGTH = 6;
const TELLING_NUMBER = 10_000;

/**
 * A row is known by its receipt and its moment, in whatever columns they stand, and stands shifted when a value of it (a telling
 * one, unless it is sure) is in another column and not in its own. Only what the shift did is undone: such a value goes from the nearest column that is not
 * ours to write, and our columns get what they lack, but for what a person typed over it meanwhile.
 */
export function findMisplaced({
  tab,
  columns,
  rows,
  cells,
  firstRow,
  isSure,
}: RowsUnderLook): FoundMisplaced {
  const byReceipt = Map.groupBy(rows, ({ receipt }) => receipt);
  const met = cells.flatMap((found, offset) => {
    const row = knownRow(found, byReceipt);
    return row === undefined ? [] : [{ row, found, index: firstRow + offset }];
  });
  return {
    metVersionIds: met.map(({ row }) => row.versionId),
    realignments: met.flatMap(({ row, found, index }) => {
      const due = { ...rowCells(row), ...seenCells(row, columns) };
      return toRuns(dueChanges(found, due, { tab, isSure })).map((run) => ({
        tab: row.tab,
        row: index,
        ...run,
      }));
    }),
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

interface Lack {
  readonly index: number;
  readonly value: CellValue;
}

/** By position; nothing for a row that does not stand shifted. */
function dueChanges(
  found: readonly unknown[],
  due: { readonly [columnId: string]: CellValue },
  { tab: { columns }, isSure }: Pick<RowsUnderLook, "tab" | "isSure">,
): ReadonlyMap<number, CellValue> {
  const lacks = Object.entries(due).flatMap(([id, value]): Lack[] => {
    const index = columns[id];
    return index === undefined || isSameCell(found[index], value) ? [] : [{ index, value }];
  });
  const ours = new Set(Object.keys(due).flatMap((id) => columns[id] ?? []));
  const isShifted = lacks.some(
    ({ value }) => (isSure || isTelling(value)) && found.some((cell) => isHeld(cell, value)),
  );
  const changes = new Map<number, CellValue>();
  if (!isShifted) return changes;
  for (const lack of lacks) {
    const stray = nearestStray(found, lack, ours);
    if (stray !== undefined) changes.set(stray, null);
  }
  for (const { index, value } of lacks) {
    const cell = found[index];
    const isEmpty = cell === undefined || cell === "";
    if (isEmpty || Object.values(due).some((one) => isHeld(cell, one))) changes.set(index, value);
  }
  return changes;
}

const isTelling = (value: CellValue) =>
  typeof value === "number"
    ? value >= TELLING_NUMBER
    : value !== null && value.length >= TELLING_LENGTH;

const isHeld = (cell: unknown, value: CellValue) =>
  value !== null && value !== "" && isSameCell(cell, value);

function nearestStray(
  found: readonly unknown[],
  { index, value }: Lack,
  ours: ReadonlySet<number>,
): number | undefined {
  const strays = found.flatMap((cell, at) => (!ours.has(at) && isHeld(cell, value) ? [at] : []));
  return strays.toSorted((left, right) => Math.abs(left - index) - Math.abs(right - index))[0];
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
