// Refuses a workbook of more than ten million cells, empty ones counted, and a tab wider than Google's.
import type { Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

export interface Growth {
  /** Cells that are about to be added; nothing is allocated before they are counted. */
  readonly cells: number;
  /** Columns the tab is about to have. */
  readonly columns: number;
}

export function checkCellCount(spreadsheet: Spreadsheet, { cells, columns }: Growth): void {
  const now = spreadsheet.sheets.reduce(
    (sum, sheet) => sum + sheet.rows.length * sheet.columns.length,
    0,
  );
  if (cells > 0 && now + cells > MOST_CELLS) {
    throw GoogleError.invalid(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
  if (columns > MOST_COLUMNS) {
    throw GoogleError.invalid(
      `This action would increase the number of columns above the limit of ${MOST_COLUMNS}.`,
    );
  }
}
