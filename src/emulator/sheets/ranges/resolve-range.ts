// Finds the sheet and the bounded box that a GridRange means, or refuses it as Google does.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Box } from "./box.ts";
import { findSheet } from "./find-sheet.ts";
import { refuseOutside } from "./refuse-outside.ts";

export interface Resolved {
  readonly sheet: Sheet;
  readonly box: Box;
}

export interface ResolvedRange extends Resolved {
  /** As it is kept: what is open stays open, an end past the edge is clipped. */
  readonly range: sheets_v4.Schema$GridRange;
}

/** Missing indexes reach to the edge; an end past the edge is clipped, a start past it is refused. */
export function resolveRange(
  spreadsheet: Spreadsheet,
  range: sheets_v4.Schema$GridRange | undefined,
): ResolvedRange {
  const sheet = findSheet(spreadsheet, range?.sheetId ?? 0);
  const box = resolveBox(sheet, range ?? {});
  const kept = {
    sheetId: sheet.sheetId,
    ...(range?.startRowIndex != null && { startRowIndex: box.row0 }),
    ...(range?.endRowIndex != null && { endRowIndex: box.row1 }),
    ...(range?.startColumnIndex != null && { startColumnIndex: box.column0 }),
    ...(range?.endColumnIndex != null && { endColumnIndex: box.column1 }),
  };
  return { sheet, box, range: kept };
}

export function resolveBox(sheet: Sheet, range: sheets_v4.Schema$GridRange): Box {
  const rows = sheet.rows.length;
  const columns = sheet.columns.length;
  const row0 = range.startRowIndex ?? 0;
  const column0 = range.startColumnIndex ?? 0;
  const row1 = range.endRowIndex ?? rows;
  const column1 = range.endColumnIndex ?? columns;
  for (const [name, value] of [
    ["startRowIndex", row0],
    ["endRowIndex", row1],
    ["startColumnIndex", column0],
    ["endColumnIndex", column1],
  ] as const) {
    if (value < 0) throw GoogleError.invalid(`GridRange.${name}[${value}] must not be negative.`);
  }
  if (row0 >= row1 && range.endRowIndex != null) throw reversed("Row", row0, row1);
  if (column0 >= column1 && range.endColumnIndex != null)
    throw reversed("Column", column0, column1);
  if (row0 >= rows || column0 >= columns) {
    throw refuseOutside(sheet, {
      row0,
      row1: Math.max(row1, row0 + 1),
      column0,
      column1: Math.max(column1, column0 + 1),
    });
  }
  return { row0, row1: Math.min(row1, rows), column0, column1: Math.min(column1, columns) };
}

function reversed(axis: string, start: number, end: number): GoogleError {
  return GoogleError.invalid(
    `GridRange.end${axis}Index[${end}] must be after GridRange.start${axis}Index[${start}].`,
  );
}
