// An officer removes protections; refused for those the officer may not edit.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../sheets/change-spreadsheet.ts";
import { deleteProtectedRange } from "../sheets/requests/deleteProtectedRange.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findCell } from "./find-cell.ts";
import type { ActionOf } from "./officer-action.ts";

export function unprotect(draft: Draft, sheet: Sheet, wanted: ActionOf<"unprotect">): void {
  const { description, protectedRangeId, cell } = wanted;
  const place = cell === undefined ? undefined : findCell(cell);
  const found = sheet.protectedRanges.filter(
    (item) =>
      (description === undefined || item.description === description) &&
      (protectedRangeId === undefined || item.protectedRangeId === protectedRangeId) &&
      (place === undefined || covers(item.range ?? {}, place)),
  );
  if (found.length === 0) throw GoogleError.invalid("There is no such protection in the tab");
  for (const item of found)
    deleteProtectedRange(draft, { protectedRangeId: item.protectedRangeId ?? 0 });
}

function covers(
  range: sheets_v4.Schema$GridRange,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}
