// Lists the ids of all protected ranges of a spreadsheet.
import type { Spreadsheet } from "../../state.ts";

export function listProtectedRangeIds(spreadsheet: Spreadsheet): number[] {
  return spreadsheet.sheets.flatMap((sheet) =>
    sheet.protectedRanges.map((item) => item.protectedRangeId ?? 0),
  );
}
