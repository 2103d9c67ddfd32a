// Finds the tab that developer metadata is on, itself or one of its rows or columns.
import type { sheets_v4 } from "googleapis";

/** The tab's id; undefined: it is on the spreadsheet as a whole. */
export function findTab(
  location: sheets_v4.Schema$DeveloperMetadataLocation | undefined,
): number | undefined {
  if (location?.dimensionRange) return location.dimensionRange.sheetId ?? 0;
  return location?.sheetId ?? undefined;
}
