// Lists the ids of all filter views of a spreadsheet.
import type { Spreadsheet } from "../../state.ts";

export function listFilterViewIds(spreadsheet: Spreadsheet): number[] {
  return spreadsheet.sheets.flatMap((sheet) =>
    sheet.filterViews.map((view) => view.filterViewId ?? 0),
  );
}
