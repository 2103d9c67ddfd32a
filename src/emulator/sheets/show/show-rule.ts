// Shows a conditional format rule.
import type { sheets_v4 } from "googleapis";
import { writeRange } from "../ranges/write-range.ts";

export function showRule(
  rule: sheets_v4.Schema$ConditionalFormatRule,
): sheets_v4.Schema$ConditionalFormatRule {
  return { ...rule, ranges: (rule.ranges ?? []).map(writeRange) };
}
