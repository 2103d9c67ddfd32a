// An officer inserts blank rows above a row, or columns to the left of a column; one past the last means at the end.
import type { Draft } from "../sheets/draft.ts";
import { insertDimension } from "../sheets/requests/insertDimension.ts";
import type { Sheet } from "../state.ts";
import { findLines, type Lines } from "./find-lines.ts";

export function insertLines(draft: Draft, sheet: Sheet, lines: Lines): void {
  const range = findLines(sheet, lines);
  const size = range.dimension === "ROWS" ? sheet.rows.length : sheet.columns.length;
  // Beyond the last one there is nothing after to take the looks from.
  insertDimension(draft, { range, inheritFromBefore: range.startIndex === size });
}
