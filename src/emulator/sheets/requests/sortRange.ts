// batchUpdate kind sortRange.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../change-spreadsheet.ts";
import { checkProtection } from "../grid/check-protection.ts";
import { resolveRange } from "../grid/resolve-range.ts";
import { sortRows } from "../grid/sort-rows.ts";

export function sortRange(draft: Draft, request: sheets_v4.Schema$SortRangeRequest): undefined {
  const { sheet, box } = resolveRange(draft.spreadsheet, request.range);
  const specs = request.sortSpecs ?? [];
  if (specs.length === 0) throw GoogleError.invalid("Must specify at least one sortSpec.");
  for (const { dimensionIndex } of specs) {
    const column = dimensionIndex ?? 0;
    if (column < box.column0 || column >= box.column1)
      throw GoogleError.invalid(`sortSpec.dimensionIndex[${column}] is outside the sorted range.`);
  }
  checkProtection(sheet, box, draft);
  sortRows(sheet, box, specs);
}
