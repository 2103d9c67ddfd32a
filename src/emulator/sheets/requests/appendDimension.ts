// batchUpdate kind appendDimension: the grid grows at its end, nothing moves.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { resizeSheet } from "../grid/resize-sheet.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { readAxis } from "./read-dimension.ts";

export function appendDimension(
  draft: Draft,
  request: sheets_v4.Schema$AppendDimensionRequest,
): undefined {
  const sheet = findSheet(draft.spreadsheet, request.sheetId ?? 0);
  const length = request.length ?? 0;
  if (length < 1) throw GoogleError.invalid(`length[${length}] must be positive.`);
  const rows = readAxis(request.dimension) === "ROWS";
  resizeSheet(
    draft.spreadsheet,
    sheet,
    sheet.rows.length + (rows ? length : 0),
    sheet.columns.length + (rows ? 0 : length),
  );
}
