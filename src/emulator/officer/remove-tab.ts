// An officer removes a tab.
import type { Draft } from "../sheets/draft.ts";
import { deleteSheet } from "../sheets/requests/deleteSheet.ts";
import type { Sheet } from "../state.ts";

export function removeTab(draft: Draft, { sheetId }: Sheet): void {
  deleteSheet(draft, { sheetId });
}
