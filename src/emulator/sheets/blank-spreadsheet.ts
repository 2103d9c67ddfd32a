// Makes an empty spreadsheet with one tab, in Google's default locale and zone.
import type { Spreadsheet } from "../state.ts";
import { blankSheet } from "./grid/blank-sheet.ts";

export function blankSpreadsheet(spreadsheetId: string, title: string): Spreadsheet {
  return {
    spreadsheetId,
    properties: { title, locale: "en_US", autoRecalc: "ON_CHANGE", timeZone: "Etc/GMT" },
    sheets: [blankSheet(0, "Sheet1")],
    namedRanges: [],
    developerMetadata: [],
  };
}
