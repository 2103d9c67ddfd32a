// batchUpdate kind deleteSheet.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { findTab } from "../metadata/find-tab.ts";
import { mayEdit, refuseProtected } from "../protection/check-protection.ts";
import { findSheet } from "../ranges/find-sheet.ts";

export function deleteSheet(draft: Draft, request: sheets_v4.Schema$DeleteSheetRequest): undefined {
  const { spreadsheet } = draft;
  const sheet = findSheet(spreadsheet, request.sheetId ?? 0, "sheet");
  if (spreadsheet.sheets.every((other) => other === sheet || other.properties.hidden)) {
    throw GoogleError.invalid("You can't remove all the visible sheets in a document.");
  }
  if (!sheet.protectedRanges.every((item) => mayEdit(item, draft))) throw refuseProtected();
  spreadsheet.sheets = spreadsheet.sheets.filter((other) => other !== sheet);
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(
    (item) => (item.range?.sheetId ?? 0) !== sheet.sheetId,
  );
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter(
    ({ location }) => findTab(location) !== sheet.sheetId,
  );
}
