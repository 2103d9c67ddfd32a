// Finds a filter view by its id in any tab.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";

export function findFilterView(
  spreadsheet: Spreadsheet,
  id: number,
): { sheet: Sheet; view: sheets_v4.Schema$FilterView } {
  for (const sheet of spreadsheet.sheets) {
    const view = sheet.filterViews.find((candidate) => candidate.filterViewId === id);
    if (view) return { sheet, view };
  }
  throw GoogleError.invalid(`No filter view with id: ${id}`);
}
