// batchUpdate kind addConditionalFormatRule; rules are kept and moved, their colours are not computed.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../change-spreadsheet.ts";
import { findSheet } from "../grid/find-sheet.ts";

export function addConditionalFormatRule(
  draft: Draft,
  request: sheets_v4.Schema$AddConditionalFormatRuleRequest,
): undefined {
  const rule = request.rule ?? {};
  const ranges = rule.ranges ?? [];
  if (ranges.length === 0) throw GoogleError.invalid("No ranges specified.");
  if (!rule.booleanRule === !rule.gradientRule)
    throw GoogleError.invalid("Exactly one of booleanRule or gradientRule must be set.");
  const sheetId = ranges[0]?.sheetId ?? 0;
  if (ranges.some((range) => (range.sheetId ?? 0) !== sheetId))
    throw GoogleError.invalid("All ranges must be on the same sheet.");
  const sheet = findSheet(draft.spreadsheet, sheetId);
  const index = request.index ?? 0;
  if (index < 0 || index > sheet.conditionalFormats.length)
    throw GoogleError.invalid(`Index ${index} is out of range.`);
  const own = { ...rule, ranges: ranges.map((range) => ({ ...range, sheetId })) };
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, own);
}
