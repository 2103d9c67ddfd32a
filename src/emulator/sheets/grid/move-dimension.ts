// Moves rows or columns to another place, with everything attached to them.
import type { Sheet, Spreadsheet } from "../../state.ts";
import { trimCells } from "../cells/trim-cells.ts";
import type { Dimension } from "../ranges/box.ts";
import { shiftAttached } from "./shift-attached.ts";

export interface Move {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  /** Where the first of them goes, counted before the move. */
  readonly to: number;
}

export function moveDimension(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { dimension, start, end, to }: Move,
): void {
  if (to >= start && to <= end) return;
  const size = dimension === "ROWS" ? sheet.rows.length : sheet.columns.length;
  if (dimension === "ROWS") sheet.rows = moveItems(sheet.rows, start, end, to);
  else {
    sheet.columns = moveItems(sheet.columns, start, end, to);
    for (let i = 0; i < sheet.rows.length; i++) {
      const row = sheet.rows[i];
      if (!row || row.cells.length <= Math.min(start, to)) continue;
      const cells = row.cells.slice();
      while (cells.length < size) cells.push(undefined);
      const moved = moveItems(cells, start, end, to);
      trimCells(moved);
      sheet.rows[i] = { cells: moved, size: row.size };
    }
  }
  shiftAttached(spreadsheet, sheet, dimension, { kind: "move", start, end, to, size });
}

function moveItems<T>(items: readonly T[], start: number, end: number, to: number): T[] {
  const moved = items.slice(start, end);
  return to < start
    ? [...items.slice(0, to), ...moved, ...items.slice(to, start), ...items.slice(end)]
    : [...items.slice(0, start), ...items.slice(end, to), ...moved, ...items.slice(to)];
}
