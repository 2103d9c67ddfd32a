// An officer drags a row or a column to another place.
import type { Draft } from "../sheets/change-spreadsheet.ts";
import { moveDimension } from "../sheets/requests/moveDimension.ts";
import type { Sheet } from "../state.ts";
import { findColumn } from "./find-column.ts";
import type { Place } from "./officer-action.ts";

export interface MoveLine {
  readonly from: Place;
  readonly to: Place;
  readonly dimension?: "ROWS" | "COLUMNS";
}

export function moveLine(
  draft: Draft,
  sheet: Sheet,
  { from, to, dimension = "ROWS" }: MoveLine,
): void {
  const find = (place: Place) =>
    dimension === "ROWS" ? Number(place) - 1 : findColumn(sheet, place);
  const [start, end] = [find(from), find(to)];
  moveDimension(draft, {
    source: { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: start + 1 },
    destinationIndex: end > start ? end + 1 : end,
  });
}
