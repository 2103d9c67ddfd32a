// batchUpdate kind setBasicFilter: a filter over a range, with its sorting and its hidden values.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../change-spreadsheet.ts";
import { applyFilter } from "../grid/apply-filter.ts";
import { resolveRange } from "../grid/resolve-range.ts";
import { checkProtection } from "../grid/check-protection.ts";
import { sortRows } from "../grid/sort-rows.ts";

export function setBasicFilter(
  draft: Draft,
  request: sheets_v4.Schema$SetBasicFilterRequest,
): undefined {
  const given = request.filter ?? {};
  const { sheet, box } = resolveRange(draft.spreadsheet, given.range);
  const range = {
    sheetId: sheet.sheetId,
    startRowIndex: box.row0,
    endRowIndex: box.row1,
    startColumnIndex: box.column0,
    endColumnIndex: box.column1,
  };
  const body = { ...box, row0: Math.min(box.row0 + 1, box.row1) };
  applyFilter(draft.spreadsheet, sheet, undefined);
  if (given.sortSpecs?.length) {
    checkProtection(sheet, body, draft);
    sortRows(sheet, body, given.sortSpecs);
  }
  applyFilter(draft.spreadsheet, sheet, { ...given, range });
}
