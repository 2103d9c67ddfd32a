// An officer drags a row or a column to another place.
import type { Draft } from "../sheets/draft.ts";
import { moveDimension } from "../sheets/requests/moveDimension.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findColumn } from "./find-column.ts";
import type { ActionOf, Place } from "./officer-action.ts";

export function moveLine(
  draft: Draft,
  sheet: Sheet,
  { from, to, dimension = "ROWS" }: ActionOf<"move">,
): void {
  const find = (place: Place) =>
    dimension === "ROWS" ? findRow(sheet, place) : findColumn(sheet, place);
  const [start, end] = [find(from), find(to)];
  moveDimension(draft, {
    source: { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: start + 1 },
    destinationIndex: end > start ? end + 1 : end,
  });
}

function findRow(sheet: Sheet, place: Place): number {
  const index = Number(place) - 1;
  if (!Number.isInteger(index) || index < 0 || index >= sheet.rows.length)
    throw GoogleError.invalid(`There is no row "${place}"`);
  return index;
}
