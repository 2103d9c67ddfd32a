// batchUpdate kind clearBasicFilter: the filter goes and its hidden rows are shown.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { applyFilter } from "../filter/apply-filter.ts";
import { findSheet } from "../ranges/find-sheet.ts";

export function clearBasicFilter(
  draft: Draft,
  request: sheets_v4.Schema$ClearBasicFilterRequest,
): undefined {
  applyFilter(draft.spreadsheet, findSheet(draft.spreadsheet, request.sheetId ?? 0), undefined);
}
