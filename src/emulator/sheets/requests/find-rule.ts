// Finds a conditional format rule by its index.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";

export function findRule(sheet: Sheet, index: number): sheets_v4.Schema$ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule)
    throw GoogleError.invalid(
      `No conditional format on sheet: ${sheet.sheetId} at index: ${index}`,
    );
  return rule;
}
