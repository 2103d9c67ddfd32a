// Copies a tab so that the copy can change alone; rows, cells and list items are shared.
import type { Sheet } from "../../state.ts";

export function copySheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.slice(),
    columns: sheet.columns.slice(),
    merges: sheet.merges.slice(),
    protectedRanges: sheet.protectedRanges.slice(),
    conditionalFormats: sheet.conditionalFormats.slice(),
    filterViews: sheet.filterViews.slice(),
  };
}
