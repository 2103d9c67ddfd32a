// An officer duplicates a tab; the copy stands to its right, named as Google names it in Vietnamese.
import type { Draft } from "../sheets/draft.ts";
import { freeTitle } from "../sheets/grid/free-title.ts";
import { duplicateSheet } from "../sheets/requests/duplicateSheet.ts";
import type { Sheet } from "../state.ts";
import type { ActionOf } from "./officer-action.ts";

export function duplicateTab(
  draft: Draft,
  { sheetId, properties }: Sheet,
  { to }: ActionOf<"duplicate">,
): void {
  const { sheets } = draft.spreadsheet;
  duplicateSheet(draft, {
    sourceSheetId: sheetId,
    insertSheetIndex: sheets.findIndex((sheet) => sheet.sheetId === sheetId) + 1,
    newSheetName: to ?? freeTitle(draft.spreadsheet, `Bản sao của ${properties.title}`),
  });
}
