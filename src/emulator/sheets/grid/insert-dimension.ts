// Inserts blank rows or columns; formats and validations may be inherited from the neighbour before or after.
import type { Cell, Row, Sheet, Spreadsheet } from "../../state.ts";
import { makeCell } from "../cells/make-cell.ts";
import { trimCells } from "../cells/trim-cells.ts";
import type { Dimension } from "../ranges/box.ts";
import { checkCellCount } from "./check-cell-count.ts";
import { shiftAttached } from "./shift-attached.ts";

export interface Insert {
  readonly dimension: Dimension;
  readonly at: number;
  readonly count: number;
  /** From the row or column before the insert, the one after it, or none. */
  readonly inherit: "before" | "after" | "none";
}

export function insertDimension(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { dimension, at, count, inherit }: Insert,
): void {
  const rows = dimension === "ROWS";
  checkCellCount(spreadsheet, {
    cells: count * (rows ? sheet.columns.length : sheet.rows.length),
    columns: sheet.columns.length + (rows ? 0 : count),
  });
  const source = inherit === "none" ? -1 : inherit === "before" ? at - 1 : at;
  if (rows) insertRows(sheet, at, count, source);
  else insertColumns(sheet, at, count, source);
  shiftAttached(spreadsheet, sheet, dimension, { kind: "insert", at, count });
}

function insertRows(sheet: Sheet, at: number, count: number, source: number): void {
  const model = sheet.rows[source];
  const cells = (model?.cells ?? []).map(blank);
  trimCells(cells);
  const size =
    model?.size?.pixelSize === undefined ? undefined : { pixelSize: model.size.pixelSize };
  const row: Row | undefined = cells.length > 0 || size ? { cells, size } : undefined;
  // Splicing tens of thousands of arguments at once would overflow the stack.
  const tail = sheet.rows.splice(at);
  const length = at + count + tail.length;
  for (let i = 0; i < count; i++) sheet.rows.push(row);
  for (const item of tail) sheet.rows.push(item);
  sheet.rows.length = length;
}

function insertColumns(sheet: Sheet, at: number, count: number, source: number): void {
  const model = sheet.columns[source];
  const size = model?.pixelSize === undefined ? undefined : { pixelSize: model.pixelSize };
  sheet.columns.splice(at, 0, ...Array.from({ length: count }, () => size));
  for (let i = 0; i < sheet.rows.length; i++) {
    const row = sheet.rows[i];
    if (!row) continue;
    const cell = source < 0 ? undefined : blank(row.cells[source]);
    if (row.cells.length <= at && !cell) continue;
    const cells = row.cells.slice();
    while (cells.length < at) cells.push(undefined);
    cells.splice(at, 0, ...Array.from({ length: count }, () => cell));
    sheet.rows[i] = { cells, size: row.size };
  }
}

/** The same format and validation, nothing in it; a copied checkbox arrives unticked. */
function blank(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const checkbox = cell.validation?.condition?.type === "BOOLEAN";
  return makeCell({
    value: checkbox ? false : undefined,
    format: cell.format,
    validation: cell.validation,
  });
}
