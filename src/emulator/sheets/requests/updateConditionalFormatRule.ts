// batchUpdate kind updateConditionalFormatRule: replaces a rule, or moves it to another index.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { showRule } from "../show/show-rule.ts";
import { findRule } from "./find-rule.ts";
import { readRule } from "./read-rule.ts";

/** Of the tab only the rule's own ranges speak when a rule is replaced, only sheetId when it is moved. */
export function updateConditionalFormatRule(
  { spreadsheet }: Draft,
  request: sheets_v4.Schema$UpdateConditionalFormatRuleRequest,
): sheets_v4.Schema$UpdateConditionalFormatRuleResponse {
  const index = request.index ?? 0;
  if (request.rule) {
    const { sheet, rule } = readRule(spreadsheet, request.rule);
    const oldRule = showRule(findRule(sheet, index));
    sheet.conditionalFormats = sheet.conditionalFormats.with(index, rule);
    return { oldRule, newRule: showRule(rule), newIndex: index };
  }
  const sheet = findSheet(spreadsheet, request.sheetId ?? 0);
  const rule = findRule(sheet, index);
  const newIndex = request.newIndex ?? 0;
  if (newIndex < 0 || newIndex >= sheet.conditionalFormats.length)
    throw GoogleError.invalid(`Index ${newIndex} is out of range.`);
  sheet.conditionalFormats = sheet.conditionalFormats
    .toSpliced(index, 1)
    .toSpliced(newIndex, 0, rule);
  return { newRule: showRule(rule), oldIndex: index, newIndex };
}
