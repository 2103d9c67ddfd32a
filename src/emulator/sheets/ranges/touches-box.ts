// Tells whether a range and a box of the same tab have a cell in common.
import type { sheets_v4 } from "googleapis";
import type { Box } from "./box.ts";

export function touchesBox(range: sheets_v4.Schema$GridRange, box: Box): boolean {
  return (
    (range.startRowIndex ?? 0) < box.row1 &&
    (range.endRowIndex ?? Infinity) > box.row0 &&
    (range.startColumnIndex ?? 0) < box.column1 &&
    (range.endColumnIndex ?? Infinity) > box.column0
  );
}
