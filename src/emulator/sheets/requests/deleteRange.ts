// batchUpdate kind deleteRange: takes cells out of a tab, and those below them or to their right move up to them.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { changeCells } from "../cells/change-cells.ts";
import type { Draft } from "../draft.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { resolveRange } from "../ranges/resolve-range.ts";

/** Only cells move: rows, columns and what is attached to ranges stay where they are. */
export function deleteRange(draft: Draft, request: sheets_v4.Schema$DeleteRangeRequest): undefined {
  const { sheet, box } = resolveRange(draft.spreadsheet, request.range);
  const across = request.shiftDimension === "COLUMNS";
  if (!across && request.shiftDimension !== "ROWS")
    throw GoogleError.invalid("No dimension specified.");
  const band = across
    ? { ...box, column1: sheet.columns.length }
    : { ...box, row1: sheet.rows.length };
  checkProtection(sheet, band, draft);
  const [down, right] = across ? [0, box.column1 - box.column0] : [box.row1 - box.row0, 0];
  // Row by row from the top, so that what moves up has not been changed yet.
  changeCells(sheet, band, (_, row, column) => sheet.rows[row + down]?.cells[column + right]);
}
