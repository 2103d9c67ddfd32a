// batchUpdate kind addConditionalFormatRule; rules are kept and moved, their colours are not computed.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { readRule } from "./read-rule.ts";

export function addConditionalFormatRule(
  { spreadsheet }: Draft,
  request: sheets_v4.Schema$AddConditionalFormatRuleRequest,
): undefined {
  const { sheet, rule } = readRule(spreadsheet, request.rule ?? {});
  const index = request.index ?? 0;
  if (index < 0 || index > sheet.conditionalFormats.length)
    throw GoogleError.invalid(`Index ${index} is out of range.`);
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, rule);
}
