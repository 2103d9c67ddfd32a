// An officer removes protections; refused for those the officer may not edit.
import type { Draft } from "../sheets/draft.ts";
import type { Box } from "../sheets/ranges/box.ts";
import { touchesBox } from "../sheets/ranges/touches-box.ts";
import { deleteProtectedRange } from "../sheets/requests/deleteProtectedRange.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findCell } from "./find-cell.ts";
import type { ActionOf } from "./officer-action.ts";

export function unprotect(draft: Draft, sheet: Sheet, wanted: ActionOf<"unprotect">): void {
  const { description, protectedRangeId, cell } = wanted;
  const box = cell === undefined ? undefined : boxOf(cell);
  const found = sheet.protectedRanges.filter(
    (item) =>
      (description === undefined || item.description === description) &&
      (protectedRangeId === undefined || item.protectedRangeId === protectedRangeId) &&
      (box === undefined || touchesBox(item.range ?? {}, box)),
  );
  if (found.length === 0) throw GoogleError.invalid("There is no such protection in the tab");
  for (const item of found)
    deleteProtectedRange(draft, { protectedRangeId: item.protectedRangeId ?? 0 });
}

function boxOf(cell: string): Box {
  const { row, column } = findCell(cell);
  return { row0: row, row1: row + 1, column0: column, column1: column + 1 };
}
