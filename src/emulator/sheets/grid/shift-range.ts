// Lets a GridRange follow an insert, delete or move of rows or columns of its sheet.
import type { sheets_v4 } from "googleapis";
import type { Dimension } from "../ranges/box.ts";
import { shiftSpan, type DimensionChange } from "./shift-span.ts";

/** Undefined: the range died. */
export function shiftRange(
  range: sheets_v4.Schema$GridRange,
  dimension: Dimension,
  change: DimensionChange,
): sheets_v4.Schema$GridRange | undefined {
  const rows = dimension === "ROWS";
  const span = shiftSpan(
    {
      start: (rows ? range.startRowIndex : range.startColumnIndex) ?? undefined,
      end: (rows ? range.endRowIndex : range.endColumnIndex) ?? undefined,
    },
    change,
  );
  if (!span) return undefined;
  const shifted = { ...range };
  if (rows) {
    if (span.start !== undefined) shifted.startRowIndex = span.start;
    if (span.end !== undefined) shifted.endRowIndex = span.end;
  } else {
    if (span.start !== undefined) shifted.startColumnIndex = span.start;
    if (span.end !== undefined) shifted.endColumnIndex = span.end;
  }
  return shifted;
}
