// batchUpdate kind appendCells: writes rows after the last row that holds a value, growing the grid when needed.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { measureWidth } from "../cells/measure-width.ts";
import { mergeCell } from "../cells/merge-cell.ts";
import { putCells } from "../cells/put-cells.ts";
import type { Draft } from "../draft.ts";
import { growSheet } from "../grid/grow-sheet.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { readFields } from "./read-fields.ts";

export function appendCells(draft: Draft, request: sheets_v4.Schema$AppendCellsRequest): undefined {
  if (request.tableId) throw GoogleError.notBuilt("table to append to");
  const mask = readFields(request.fields);
  const lines = (request.rows ?? []).map(({ values }) => values ?? []);
  const sheet = findSheet(draft.spreadsheet, request.sheetId ?? 0);
  let start = sheet.rows.length;
  // A checkbox's FALSE counts as data, as it does at Google.
  while (start > 0 && !sheet.rows[start - 1]?.cells.some((cell) => cell?.value !== undefined))
    start--;
  const width = measureWidth(lines);
  if (width === 0) return;
  const end = start + lines.length;
  growSheet(draft.spreadsheet, sheet, end, width);
  checkProtection(sheet, { row0: start, row1: end, column0: 0, column1: width }, draft);
  lines.forEach((line, i) => {
    const old = sheet.rows[start + i]?.cells;
    const cells = line.map((data, column) => mergeCell(old?.[column], data, mask));
    putCells(sheet, start + i, 0, cells);
  });
}
