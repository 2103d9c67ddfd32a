// batchUpdate kind setBasicFilter: a filter over a range, with its sorting and what it hides.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { applyFilter } from "../filter/apply-filter.ts";
import { readFilter } from "../filter/read-filter.ts";
import { sortRows } from "../grid/sort-rows.ts";
import { checkProtection } from "../protection/check-protection.ts";

export function setBasicFilter(
  draft: Draft,
  request: sheets_v4.Schema$SetBasicFilterRequest,
): undefined {
  const { spreadsheet } = draft;
  const { sheet, box, filter } = readFilter(spreadsheet, request.filter ?? {});
  applyFilter(spreadsheet, sheet, undefined);
  if (filter.sortSpecs?.length) {
    const body = { ...box, row0: Math.min(box.row0 + 1, box.row1) };
    checkProtection(sheet, body, draft);
    sortRows(spreadsheet, sheet, body, filter.sortSpecs);
  }
  applyFilter(spreadsheet, sheet, filter);
}
