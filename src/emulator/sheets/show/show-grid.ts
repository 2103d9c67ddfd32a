// Shows a box of a tab as GridData, as far as a mask asks for it.
import type { sheets_v4 } from "googleapis";
import type { DimensionState, Sheet } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import type { Box } from "../ranges/box.ts";
import type { Locale } from "../values/read-locale.ts";
import { showCell } from "./show-cell.ts";

const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

export function showGrid(
  sheet: Sheet,
  box: Box,
  mask: Mask,
  locale: Locale,
  metadata: readonly sheets_v4.Schema$DeveloperMetadata[],
): sheets_v4.Schema$GridData {
  const data: sheets_v4.Schema$GridData = {};
  if (box.row0 > 0 && followMask(mask, "startRow")) data.startRow = box.row0;
  if (box.column0 > 0 && followMask(mask, "startColumn")) data.startColumn = box.column0;
  const values = followMask(mask, "rowData", "values");
  if (values !== undefined) {
    const rowData = showRows(sheet, box, values, locale);
    if (rowData.length > 0) data.rowData = rowData;
  }
  if (followMask(mask, "rowMetadata")) {
    data.rowMetadata = [];
    for (let row = box.row0; row < box.row1; row++) {
      data.rowMetadata.push(
        showDimension(sheet.rows[row]?.size, ROW_HEIGHT, attached(metadata, "ROWS", row)),
      );
    }
  }
  if (followMask(mask, "columnMetadata")) {
    data.columnMetadata = [];
    for (let column = box.column0; column < box.column1; column++) {
      data.columnMetadata.push(
        showDimension(sheet.columns[column], COLUMN_WIDTH, attached(metadata, "COLUMNS", column)),
      );
    }
  }
  return data;
}

/** Blank cells at the end of a row and blank rows at the end stay away. */
function showRows(sheet: Sheet, box: Box, mask: Mask, locale: Locale): sheets_v4.Schema$RowData[] {
  const rows: sheets_v4.Schema$RowData[] = [];
  let filled = 0;
  for (let row = box.row0; row < box.row1; row++) {
    const cells = sheet.rows[row]?.cells ?? [];
    const values: sheets_v4.Schema$CellData[] = [];
    let width = 0;
    for (let column = box.column0; column < Math.min(box.column1, cells.length); column++) {
      const cell = cells[column];
      values.push(showCell(cell, mask, locale));
      if (cell) width = values.length;
    }
    values.length = width;
    rows.push(width > 0 ? { values } : {});
    if (width > 0) filled = rows.length;
  }
  rows.length = filled;
  return rows;
}

function showDimension(
  state: DimensionState | undefined,
  pixelSize: number,
  metadata: sheets_v4.Schema$DeveloperMetadata[],
): sheets_v4.Schema$DimensionProperties {
  const shown: sheets_v4.Schema$DimensionProperties = { pixelSize: state?.pixelSize ?? pixelSize };
  if (state?.hiddenByUser) shown.hiddenByUser = true;
  if (state?.hiddenByFilter) shown.hiddenByFilter = true;
  if (metadata.length > 0) shown.developerMetadata = metadata;
  return shown;
}

function attached(
  metadata: readonly sheets_v4.Schema$DeveloperMetadata[],
  dimension: string,
  index: number,
): sheets_v4.Schema$DeveloperMetadata[] {
  return metadata.filter(
    ({ location }) =>
      location?.dimensionRange?.dimension === dimension &&
      location.dimensionRange.startIndex === index,
  );
}
