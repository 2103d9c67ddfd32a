// Finds the cells that one data filter means: an A1 range, a grid range, or the rows, columns and tabs with matching metadata.
import type { sheets_v4 } from "googleapis";
import type { Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { readA1 } from "../ranges/read-a1.ts";
import { resolveBox, resolveRange, type Resolved } from "../ranges/resolve-range.ts";
import { findMetadata } from "./find-metadata.ts";

export function findRanges(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
): Resolved[] {
  if (Object.keys(filter).length !== 1)
    throw GoogleError.invalid("Must specify exactly one kind of data filter.");
  if (filter.a1Range != null) return [readA1(spreadsheet, filter.a1Range)];
  if (filter.gridRange) return [resolveRange(spreadsheet, filter.gridRange)];
  return findMetadata(spreadsheet, filter).flatMap(({ location }): Resolved[] => {
    const place = location?.dimensionRange;
    if (place) {
      const [start, end] = [place.startIndex ?? 0, place.endIndex ?? 0];
      const sheetId = place.sheetId ?? 0;
      return [
        resolveRange(
          spreadsheet,
          place.dimension === "ROWS"
            ? { sheetId, startRowIndex: start, endRowIndex: end }
            : { sheetId, startColumnIndex: start, endColumnIndex: end },
        ),
      ];
    }
    if (location?.sheetId != null) {
      const sheet = findSheet(spreadsheet, location.sheetId);
      return [{ sheet, box: resolveBox(sheet, {}) }];
    }
    return spreadsheet.sheets.map((sheet) => ({ sheet, box: resolveBox(sheet, {}) }));
  });
}
