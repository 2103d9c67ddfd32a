// An officer types into one cell.
import type { Draft } from "../sheets/draft.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findCell } from "./find-cell.ts";
import { findColumn } from "./find-column.ts";
import { findRow } from "./find-row.ts";
import type { ActionOf } from "./officer-action.ts";
import { typeValues } from "./type-values.ts";

export function setCell(
  draft: Draft,
  sheet: Sheet,
  { cell, column, value, ...rows }: ActionOf<"set">,
): void {
  if (cell !== undefined) return typeValues(draft, sheet, findCell(cell), [[value]]);
  const row = findRow(sheet, rows);
  if (row === undefined || column === undefined)
    throw GoogleError.invalid("Say which cell: cell, or row and column");
  typeValues(draft, sheet, { row: row - 1, column: findColumn(sheet, column) }, [[value]]);
}
