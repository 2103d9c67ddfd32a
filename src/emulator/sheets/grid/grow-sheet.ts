// Makes a tab's grid at least so big; what is bigger stays.
import type { Sheet, Spreadsheet } from "../../state.ts";
import { resizeSheet } from "./resize-sheet.ts";

export function growSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rows: number,
  columns: number,
): void {
  resizeSheet(
    spreadsheet,
    sheet,
    Math.max(sheet.rows.length, rows),
    Math.max(sheet.columns.length, columns),
  );
}
