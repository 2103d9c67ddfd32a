// Deletes rows or columns with everything attached to them.
import type { Sheet, Spreadsheet } from "../../state.ts";
import type { Dimension } from "../ranges/box.ts";
import { shiftAttached } from "./shift-attached.ts";

export function deleteDimension(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  const size = dimension === "ROWS" ? sheet.rows.length : sheet.columns.length;
  if (dimension === "ROWS") sheet.rows.splice(start, end - start);
  else {
    sheet.columns.splice(start, end - start);
    for (let i = 0; i < sheet.rows.length; i++) {
      const row = sheet.rows[i];
      if (!row || row.cells.length <= start) continue;
      const cells = row.cells.slice();
      cells.splice(start, end - start);
      sheet.rows[i] = { cells, size: row.size };
    }
  }
  shiftAttached(spreadsheet, sheet, dimension, { kind: "delete", start, end, size });
}
