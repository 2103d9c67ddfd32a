// Shows a tab's properties.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";

export function showSheetProperties(sheet: Sheet, index: number): sheets_v4.Schema$SheetProperties {
  const { title, hidden, ...rest } = sheet.properties;
  const grid = Object.entries(sheet.grid).filter(([, value]) => value !== 0 && value !== false);
  return {
    sheetId: sheet.sheetId,
    title,
    index,
    sheetType: "GRID",
    gridProperties: {
      rowCount: sheet.rows.length,
      columnCount: sheet.columns.length,
      ...Object.fromEntries(grid),
    },
    ...(hidden && { hidden }),
    ...rest,
  };
}
