// Finds the sheet and the bounded rows or columns that a DimensionRange means, or refuses it as Google does.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import type { Box, Dimension } from "../ranges/box.ts";
import { findSheet } from "../ranges/find-sheet.ts";

export interface ReadDimension {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  /** How many rows (columns) the grid has. */
  readonly size: number;
  /** The cells of these rows or columns. */
  readonly box: Box;
}

export function readDimension(
  draft: Draft,
  range: sheets_v4.Schema$DimensionRange | undefined,
): ReadDimension {
  const sheet = findSheet(draft.spreadsheet, range?.sheetId ?? 0);
  const dimension = readAxis(range?.dimension);
  const size = dimension === "ROWS" ? sheet.rows.length : sheet.columns.length;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start < 0 || end < 0) throw GoogleError.invalid("DimensionRange indexes must be >= 0");
  if (end <= start)
    throw GoogleError.invalid(
      `DimensionRange.endIndex[${end}] must be after DimensionRange.startIndex[${start}].`,
    );
  const box =
    dimension === "ROWS"
      ? { row0: start, row1: end, column0: 0, column1: sheet.columns.length }
      : { row0: 0, row1: sheet.rows.length, column0: start, column1: end };
  return { sheet, dimension, start, end, size, box };
}

export function readAxis(dimension: string | null | undefined): Dimension {
  if (dimension === "ROWS" || dimension === "COLUMNS") return dimension;
  throw GoogleError.invalid("No dimension specified.");
}
