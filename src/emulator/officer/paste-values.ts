// An officer pastes a block of values.
import { measureWidth } from "../sheets/cells/measure-width.ts";
import type { Draft } from "../sheets/draft.ts";
import { growSheet } from "../sheets/grid/grow-sheet.ts";
import type { Sheet } from "../state.ts";
import { findCell } from "./find-cell.ts";
import type { ActionOf } from "./officer-action.ts";
import { typeValues } from "./type-values.ts";

/** A paste past the edge makes the grid bigger, as on the screen. */
export function pasteValues(draft: Draft, sheet: Sheet, { cell, values }: ActionOf<"paste">): void {
  const corner = findCell(cell);
  const columns = corner.column + measureWidth(values);
  growSheet(draft.spreadsheet, sheet, corner.row + values.length, columns);
  typeValues(draft, sheet, corner, values);
}
