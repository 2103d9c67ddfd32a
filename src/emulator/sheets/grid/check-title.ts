// Refuses a tab's title that is empty or taken.
import type { Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";

export function checkTitle(spreadsheet: Spreadsheet, title: string, own: Sheet | undefined): void {
  if (title === "") throw GoogleError.invalid("The sheet name cannot be empty.");
  if (title.length > 100)
    throw GoogleError.invalid("The sheet name cannot be greater than 100 characters.");
  const folded = title.toLowerCase();
  if (
    spreadsheet.sheets.some(
      (sheet) => sheet !== own && sheet.properties.title.toLowerCase() === folded,
    )
  ) {
    throw GoogleError.invalid(
      `A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
}
