// Makes an empty tab.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";

export const ROWS = 1_000;
export const COLUMNS = 26;

/** Sizes come from `properties.gridProperties`, else 1,000 rows by 26 columns. */
export function makeSheet(
  sheetId: number,
  title: string,
  properties: sheets_v4.Schema$SheetProperties = {},
): Sheet {
  const {
    sheetId: _id,
    index: _index,
    title: _title,
    gridProperties,
    sheetType: _type,
    ...rest
  } = properties;
  const { rowCount, columnCount, ...grid } = gridProperties ?? {};
  return {
    sheetId,
    properties: { ...rest, title },
    grid,
    rows: Array.from({ length: rowCount ?? ROWS }, () => undefined),
    columns: Array.from({ length: columnCount ?? COLUMNS }, () => undefined),
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
  };
}
