// Checks where developer metadata is to be put and completes its location.
import type { sheets_v4 } from "googleapis";
import type { Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { findSheet } from "../ranges/find-sheet.ts";

/** On the spreadsheet, on a tab, or on exactly one row or column. */
export function placeMetadata(
  spreadsheet: Spreadsheet,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$DeveloperMetadataLocation {
  const { dimensionRange, sheetId } = location;
  if (
    [dimensionRange, sheetId, location.spreadsheet || undefined].filter((value) => value != null)
      .length !== 1
  ) {
    throw GoogleError.invalid("Developer metadata must have exactly one location.");
  }
  if (location.spreadsheet) return { locationType: "SPREADSHEET", spreadsheet: true };
  if (sheetId != null)
    return { locationType: "SHEET", sheetId: findSheet(spreadsheet, sheetId, "sheet").sheetId };
  const { dimension, startIndex, endIndex } = dimensionRange ?? {};
  const sheet = findSheet(spreadsheet, dimensionRange?.sheetId ?? 0);
  if (dimension !== "ROWS" && dimension !== "COLUMNS")
    throw GoogleError.invalid("No dimension specified.");
  const start = startIndex ?? 0;
  const size = dimension === "ROWS" ? sheet.rows.length : sheet.columns.length;
  if (endIndex !== start + 1)
    throw GoogleError.invalid(
      "Developer metadata can only be associated with a single row or column.",
    );
  if (start < 0 || start >= size)
    throw GoogleError.invalid(
      `Cannot add developer metadata at index ${start}: the sheet has ${size}.`,
    );
  return {
    locationType: dimension === "ROWS" ? "ROW" : "COLUMN",
    dimensionRange: { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: start + 1 },
  };
}
