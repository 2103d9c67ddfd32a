// Makes an empty spreadsheet with one tab, in Google's default locale and zone.
import type { Spreadsheet } from "../state.ts";
import { makeSheet } from "./grid/make-sheet.ts";

export function makeSpreadsheet(spreadsheetId: string, title: string): Spreadsheet {
  return {
    spreadsheetId,
    properties: { title, locale: "en_US", autoRecalc: "ON_CHANGE", timeZone: "Etc/GMT" },
    sheets: [makeSheet(0, "Sheet1")],
    namedRanges: [],
    developerMetadata: [],
  };
}
