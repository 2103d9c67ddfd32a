// batchUpdate kind appendCells: writes rows after the last row that holds a value, growing the grid when needed.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../change-spreadsheet.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { findSheet } from "../grid/find-sheet.ts";
import { mergeCell } from "../cells/merge-cell.ts";
import { putCells } from "../cells/put-cells.ts";
import { resizeSheet } from "../grid/resize-sheet.ts";
import { readFields } from "./read-fields.ts";

export function appendCells(draft: Draft, request: sheets_v4.Schema$AppendCellsRequest): undefined {
  if (request.tableId) throw GoogleError.notBuilt("table to append to");
  const mask = readFields(request.fields);
  const rows = request.rows ?? [];
  const sheet = findSheet(draft.spreadsheet, request.sheetId ?? 0);
  let start = sheet.rows.length;
  // A checkbox's FALSE counts as data, as it does at Google.
  while (start > 0 && !sheet.rows[start - 1]?.cells.some((cell) => cell?.value !== undefined))
    start--;
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  if (rows.length === 0 || width === 0) return;
  resizeSheet(
    draft.spreadsheet,
    sheet,
    Math.max(sheet.rows.length, start + rows.length),
    Math.max(sheet.columns.length, width),
  );
  checkProtection(
    sheet,
    { row0: start, row1: start + rows.length, column0: 0, column1: width },
    draft,
  );
  rows.forEach((row, i) => {
    const old = sheet.rows[start + i]?.cells;
    putCells(
      sheet,
      start + i,
      0,
      (row.values ?? []).map((data, column) => mergeCell(old?.[column], data, mask)),
    );
  });
}
