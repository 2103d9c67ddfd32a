// Turns an instant into a spreadsheet's serial number in Vietnam's time.
import { ZONE_OFFSET_MS } from "../../domain/sheet.ts";

/** Days since 30 December 1899, as Sheets counts (developers.google.com/workspace/sheets/api/guides/formats), to the second. */
export function serialMoment(instant: number): number {
  const seconds = Math.floor((instant + ZONE_OFFSET_MS) / 1000);
  return seconds / 86_400 + 25_569;
}
