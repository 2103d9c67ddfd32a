// batchUpdate kind updateConditionalFormatRule: replaces a rule, or moves it to another index.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../change-spreadsheet.ts";
import { findSheet } from "../grid/find-sheet.ts";
import { findRule } from "./find-rule.ts";

export function updateConditionalFormatRule(
  draft: Draft,
  request: sheets_v4.Schema$UpdateConditionalFormatRuleRequest,
): sheets_v4.Schema$UpdateConditionalFormatRuleResponse {
  const index = request.index ?? 0;
  const sheet = findSheet(
    draft.spreadsheet,
    request.sheetId ?? request.rule?.ranges?.[0]?.sheetId ?? 0,
  );
  const oldRule = findRule(sheet, index);
  if (request.rule) {
    const ranges = (request.rule.ranges ?? []).map((range) => ({
      ...range,
      sheetId: sheet.sheetId,
    }));
    const newRule = { ...request.rule, ranges };
    sheet.conditionalFormats = sheet.conditionalFormats.with(index, newRule);
    return { oldRule, newRule, newIndex: index };
  }
  const newIndex = request.newIndex ?? 0;
  sheet.conditionalFormats = sheet.conditionalFormats
    .toSpliced(index, 1)
    .toSpliced(newIndex, 0, oldRule);
  return { newRule: oldRule, oldIndex: index, newIndex };
}
