// batchUpdate kind deleteConditionalFormatRule.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { showRule } from "../show/show-rule.ts";
import { findRule } from "./find-rule.ts";

export function deleteConditionalFormatRule(
  draft: Draft,
  request: sheets_v4.Schema$DeleteConditionalFormatRuleRequest,
): sheets_v4.Schema$DeleteConditionalFormatRuleResponse {
  const sheet = findSheet(draft.spreadsheet, request.sheetId ?? 0);
  const index = request.index ?? 0;
  const rule = findRule(sheet, index);
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1);
  return { rule: showRule(rule) };
}
