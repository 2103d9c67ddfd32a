// An officer inserts blank rows above a row, or columns to the left of a column.
import type { Draft } from "../sheets/change-spreadsheet.ts";
import { insertDimension } from "../sheets/requests/insertDimension.ts";
import type { Sheet } from "../state.ts";
import { findLines, type Lines } from "./find-lines.ts";

export function insertLines(draft: Draft, sheet: Sheet, lines: Lines): void {
  insertDimension(draft, { range: findLines(sheet, lines), inheritFromBefore: false });
}
