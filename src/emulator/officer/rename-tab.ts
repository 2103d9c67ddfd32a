// An officer renames a tab.
import type { Draft } from "../sheets/change-spreadsheet.ts";
import { updateSheetProperties } from "../sheets/requests/updateSheetProperties.ts";
import type { Sheet } from "../state.ts";

export function renameTab(draft: Draft, sheet: Sheet, { to }: { readonly to: string }): void {
  updateSheetProperties(draft, {
    properties: { sheetId: sheet.sheetId, title: to },
    fields: "title",
  });
}
