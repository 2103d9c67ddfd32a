// Refuses a tab without cells, and one of which all rows or columns are frozen.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";

export function checkGridSize(
  rows: number,
  columns: number,
  { frozenRowCount, frozenColumnCount }: sheets_v4.Schema$GridProperties,
): void {
  if (rows < 1 || columns < 1) throw GoogleError.invalid("Sheet dimensions must be at least 1.");
  for (const [name, frozen, size] of [
    ["rows", frozenRowCount ?? 0, rows],
    ["columns", frozenColumnCount ?? 0, columns],
  ] as const) {
    if (frozen < 0) throw GoogleError.invalid(`Frozen ${name} must not be negative.`);
    if (frozen >= size)
      throw GoogleError.invalid(`You can't freeze all visible ${name} on the sheet.`);
  }
}
