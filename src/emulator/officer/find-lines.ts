// Finds the rows or columns an officer means.
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findColumn } from "./find-column.ts";
import { findRow } from "./find-row.ts";
import type { ActionOf } from "./officer-action.ts";

export type Lines = Pick<ActionOf<"delete">, "row" | "where" | "column" | "count">;

/** As a DimensionRange; one row or column when no count is said. */
export function findLines(sheet: Sheet, { column, count = 1, ...rows }: Lines) {
  const row = findRow(sheet, rows);
  if ((row === undefined) === (column === undefined))
    throw GoogleError.invalid("Say either row or column");
  const place = column ?? row ?? 0;
  const startIndex = typeof place === "number" ? place - 1 : findColumn(sheet, place);
  const dimension = column === undefined ? "ROWS" : "COLUMNS";
  return { sheetId: sheet.sheetId, dimension, startIndex, endIndex: startIndex + count };
}
