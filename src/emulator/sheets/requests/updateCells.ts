// batchUpdate kind updateCells: writes the named fields of rows of cells, from a corner or over a range.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../change-spreadsheet.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { mergeCell } from "../cells/merge-cell.ts";
import { putCells } from "../cells/put-cells.ts";
import { resolveRange } from "../grid/resolve-range.ts";
import { readFields } from "./read-fields.ts";

/** Over a range, cells for which nothing was sent lose the named fields. */
export function updateCells(draft: Draft, request: sheets_v4.Schema$UpdateCellsRequest): undefined {
  const mask = readFields(request.fields);
  const rows = request.rows ?? [];
  const start = request.start;
  if (!start && !request.range) throw GoogleError.invalid("Either start or range must be set.");
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  if (start && (rows.length === 0 || width === 0)) return;
  const row0 = start?.rowIndex ?? 0;
  const column0 = start?.columnIndex ?? 0;
  const { sheet, box } = resolveRange(
    draft.spreadsheet,
    start
      ? {
          sheetId: start.sheetId ?? 0,
          startRowIndex: row0,
          endRowIndex: row0 + rows.length,
          startColumnIndex: column0,
          endColumnIndex: column0 + width,
        }
      : request.range,
  );
  const fits = start
    ? box.row1 - box.row0 === rows.length && box.column1 - box.column0 === width
    : rows.length <= box.row1 - box.row0 && width <= box.column1 - box.column0;
  if (!fits)
    throw GoogleError.invalid(
      "Attempting to write data outside the given range or past the edge of the sheet.",
    );
  checkProtection(sheet, box, draft);
  for (let row = box.row0; row < box.row1; row++) {
    const data = rows[row - box.row0]?.values ?? [];
    const end = start ? box.column0 + data.length : box.column1;
    const old = sheet.rows[row]?.cells;
    const cells = [];
    for (let column = box.column0; column < end; column++)
      cells.push(mergeCell(old?.[column], data[column - box.column0] ?? {}, mask));
    putCells(sheet, row, box.column0, cells);
  }
}
