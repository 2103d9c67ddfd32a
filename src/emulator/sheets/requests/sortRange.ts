// batchUpdate kind sortRange.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { checkSortSpecs } from "../filter/check-sort-specs.ts";
import { sortRows } from "../grid/sort-rows.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { resolveRange } from "../ranges/resolve-range.ts";

export function sortRange(draft: Draft, request: sheets_v4.Schema$SortRangeRequest): undefined {
  const { sheet, box } = resolveRange(draft.spreadsheet, request.range);
  const specs = request.sortSpecs ?? [];
  if (specs.length === 0) throw GoogleError.invalid("Must specify at least one sortSpec.");
  checkSortSpecs(box, specs);
  checkProtection(sheet, box, draft);
  sortRows(draft.spreadsheet, sheet, box, specs);
}
