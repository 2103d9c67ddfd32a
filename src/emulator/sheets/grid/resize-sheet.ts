// Makes a tab's grid bigger or smaller at its end.
import type { Sheet, Spreadsheet } from "../../state.ts";
import { checkCellCount } from "./check-cell-count.ts";
import { deleteDimension } from "./delete-dimension.ts";

export function resizeSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rows: number,
  columns: number,
): void {
  checkCellCount(spreadsheet, {
    cells: rows * columns - sheet.rows.length * sheet.columns.length,
    columns,
  });
  if (rows < sheet.rows.length)
    deleteDimension(spreadsheet, sheet, "ROWS", rows, sheet.rows.length);
  if (columns < sheet.columns.length)
    deleteDimension(spreadsheet, sheet, "COLUMNS", columns, sheet.columns.length);
  while (sheet.rows.length < rows) sheet.rows.push(undefined);
  while (sheet.columns.length < columns) sheet.columns.push(undefined);
}
