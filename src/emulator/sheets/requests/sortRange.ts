// batchUpdate kind sortRange.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../change-spreadsheet.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { checkSortSpecs } from "../grid/check-sort-specs.ts";
import { resolveRange } from "../grid/resolve-range.ts";
import { sortRows } from "../grid/sort-rows.ts";

export function sortRange(draft: Draft, request: sheets_v4.Schema$SortRangeRequest): undefined {
  const { sheet, box } = resolveRange(draft.spreadsheet, request.range);
  const specs = request.sortSpecs ?? [];
  if (specs.length === 0) throw GoogleError.invalid("Must specify at least one sortSpec.");
  checkSortSpecs(box, specs);
  checkProtection(sheet, box, draft);
  sortRows(draft.spreadsheet, sheet, box, specs);
}
