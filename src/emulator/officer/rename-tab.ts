// An officer renames a tab.
import type { Draft } from "../sheets/draft.ts";
import { updateSheetProperties } from "../sheets/requests/updateSheetProperties.ts";
import type { Sheet } from "../state.ts";
import type { ActionOf } from "./officer-action.ts";

export function renameTab(draft: Draft, sheet: Sheet, { to }: ActionOf<"rename">): void {
  updateSheetProperties(draft, {
    properties: { sheetId: sheet.sheetId, title: to },
    fields: "title",
  });
}
