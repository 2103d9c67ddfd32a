// batchUpdate kind updateCells: writes the named fields of rows of cells, from a corner or over a range.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { measureWidth } from "../cells/measure-width.ts";
import { mergeCell } from "../cells/merge-cell.ts";
import { putCells } from "../cells/put-cells.ts";
import type { Draft } from "../draft.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { readFields } from "./read-fields.ts";

/** Over a range, cells for which nothing was sent lose the named fields. */
export function updateCells(draft: Draft, request: sheets_v4.Schema$UpdateCellsRequest): undefined {
  const mask = readFields(request.fields);
  const lines = (request.rows ?? []).map(({ values }) => values ?? []);
  const start = request.start;
  if (!start && !request.range) throw GoogleError.invalid("Either start or range must be set.");
  const width = measureWidth(lines);
  if (start && width === 0) return;
  const row0 = start?.rowIndex ?? 0;
  const column0 = start?.columnIndex ?? 0;
  const { sheet, box } = resolveRange(
    draft.spreadsheet,
    start
      ? {
          sheetId: start.sheetId ?? 0,
          startRowIndex: row0,
          endRowIndex: row0 + lines.length,
          startColumnIndex: column0,
          endColumnIndex: column0 + width,
        }
      : request.range,
  );
  const fits = start
    ? box.row1 - box.row0 === lines.length && box.column1 - box.column0 === width
    : lines.length <= box.row1 - box.row0 && width <= box.column1 - box.column0;
  if (!fits)
    throw GoogleError.invalid(
      "Attempting to write data outside the given range or past the edge of the sheet.",
    );
  checkProtection(sheet, box, draft);
  for (let row = box.row0; row < box.row1; row++) {
    const data = lines[row - box.row0] ?? [];
    const end = start ? box.column0 + data.length : box.column1;
    const old = sheet.rows[row]?.cells;
    const cells = [];
    for (let column = box.column0; column < end; column++)
      cells.push(mergeCell(old?.[column], data[column - box.column0] ?? {}, mask));
    putCells(sheet, row, box.column0, cells);
  }
}
