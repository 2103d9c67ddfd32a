// Finds the row an officer means: by its number, or by what one of its cells holds.
import { effectiveValue } from "../sheets/values/show-value.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findColumn, headerRow } from "./find-column.ts";
import type { ActionOf } from "./officer-action.ts";

/** Counted from 1; the first such row below the header. Undefined when neither is said. */
export function findRow(
  sheet: Sheet,
  { row, where }: Pick<ActionOf<"set">, "row" | "where">,
): number | undefined {
  if (where === undefined) return row;
  const column = findColumn(sheet, where.column);
  const header = headerRow(sheet);
  const index = sheet.rows.findIndex(
    (line, at) => at > header && effectiveValue(line?.cells[column]?.value) === where.value,
  );
  if (index < 0)
    throw GoogleError.invalid(`There is no row with "${where.value}" in "${where.column}"`);
  return index + 1;
}
