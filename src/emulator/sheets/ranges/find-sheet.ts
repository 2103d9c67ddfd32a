// Finds a tab by its id.
import type { Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";

export function findSheet(
  spreadsheet: Spreadsheet,
  sheetId: number,
  noun: "grid" | "sheet" = "grid",
): Sheet {
  const sheet = spreadsheet.sheets.find((candidate) => candidate.sheetId === sheetId);
  if (!sheet) throw GoogleError.invalid(`No ${noun} with id: ${sheetId}`);
  return sheet;
}
