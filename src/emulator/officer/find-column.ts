// Finds the column an officer means: by its header's title, its letters, or its number from 1.
import { columnIndex } from "../sheets/ranges/convert-column.ts";
import { effectiveValue } from "../sheets/values/show-value.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import type { Place } from "./officer-action.ts";

/** Zero-based. The header is the last frozen row, or the first row. */
export function findColumn(sheet: Sheet, column: Place): number {
  const index = typeof column === "number" ? column - 1 : byTitle(sheet, column);
  if (!Number.isInteger(index) || index < 0 || index >= sheet.columns.length)
    throw GoogleError.invalid(`There is no column "${column}"`);
  return index;
}

export function headerRow(sheet: Sheet): number {
  return Math.max(0, (sheet.grid.frozenRowCount ?? 1) - 1);
}

function byTitle(sheet: Sheet, title: string): number {
  const found =
    sheet.rows[headerRow(sheet)]?.cells.findIndex(
      (cell) => effectiveValue(cell?.value) === title,
    ) ?? -1;
  return found < 0 && /^[A-Za-z]{1,3}$/.test(title) ? columnIndex(title) : found;
}
