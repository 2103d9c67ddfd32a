// Reads a conditional format rule and finds the tab it is for.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { resolveRange } from "../ranges/resolve-range.ts";

export function readRule(
  spreadsheet: Spreadsheet,
  given: sheets_v4.Schema$ConditionalFormatRule,
): { sheet: Sheet; rule: sheets_v4.Schema$ConditionalFormatRule } {
  const resolved = (given.ranges ?? []).map((range) => resolveRange(spreadsheet, range));
  const sheet = resolved[0]?.sheet;
  if (!sheet) throw GoogleError.invalid("No ranges specified.");
  if (!given.booleanRule === !given.gradientRule)
    throw GoogleError.invalid("Exactly one of booleanRule or gradientRule must be set.");
  if (resolved.some((other) => other.sheet !== sheet))
    throw GoogleError.invalid("All ranges must be on the same sheet.");
  return { sheet, rule: { ...given, ranges: resolved.map(({ range }) => range) } };
}
