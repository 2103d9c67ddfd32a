// batchUpdate kind updateProtectedRange.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../change-spreadsheet.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import { resolveRange } from "../grid/resolve-range.ts";
import { findProtectedRange } from "./find-protected-range.ts";
import { readFields } from "./read-fields.ts";

export function updateProtectedRange(
  draft: Draft,
  request: sheets_v4.Schema$UpdateProtectedRangeRequest,
): undefined {
  const given = request.protectedRange ?? {};
  const { sheet, item } = findProtectedRange(draft, given.protectedRangeId ?? 0);
  const merged = mergeFields(item, given, readFields(request.fields)) ?? {};
  const range = merged.range ?? item.range ?? {};
  const target = resolveRange(draft.spreadsheet, range).sheet;
  const changed: sheets_v4.Schema$ProtectedRange = {
    ...merged,
    protectedRangeId: item.protectedRangeId ?? 0,
    range: { ...range, sheetId: target.sheetId },
  };
  if (target === sheet)
    sheet.protectedRanges = sheet.protectedRanges.map((other) =>
      other === item ? changed : other,
    );
  else {
    sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== item);
    target.protectedRanges = [...target.protectedRanges, changed];
  }
}
