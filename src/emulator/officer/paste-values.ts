// An officer pastes a block of values.
import type { Draft } from "../sheets/change-spreadsheet.ts";
import { resizeSheet } from "../sheets/grid/resize-sheet.ts";
import type { Sheet } from "../state.ts";
import { findCell } from "./find-cell.ts";
import type { ActionOf } from "./officer-action.ts";
import { typeValues } from "./type-values.ts";

/** A paste past the edge makes the grid bigger, as on the screen. */
export function pasteValues(draft: Draft, sheet: Sheet, { cell, values }: ActionOf<"paste">): void {
  const corner = findCell(cell);
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const rows = Math.max(sheet.rows.length, corner.row + values.length);
  resizeSheet(
    draft.spreadsheet,
    sheet,
    rows,
    Math.max(sheet.columns.length, corner.column + width),
  );
  typeValues(draft, sheet, corner, values);
}
