// Puts cells next to each other into one row; the row is replaced, not changed.
import type { Cell, Sheet } from "../../state.ts";
import { trimCells } from "./trim-cells.ts";

/** The cells must fit into the grid. */
export function putCells(
  sheet: Sheet,
  row: number,
  column: number,
  cells: readonly (Cell | undefined)[],
): void {
  const old = sheet.rows[row];
  const line = old ? old.cells.slice() : [];
  while (line.length < column) line.push(undefined);
  for (let i = 0; i < cells.length; i++) line[column + i] = cells[i];
  trimCells(line);
  sheet.rows[row] =
    line.length === 0 && !old?.size
      ? undefined
      : old?.size
        ? { cells: line, size: old.size }
        : { cells: line };
}
