// Replaces every cell of a box by what a function makes of it.
import type { Cell, Sheet } from "../../state.ts";
import type { Box } from "../ranges/box.ts";
import { putCells } from "./put-cells.ts";

export function changeCells(
  sheet: Sheet,
  box: Box,
  change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
): void {
  for (let row = box.row0; row < box.row1; row++) {
    const cells = sheet.rows[row]?.cells;
    const changed: (Cell | undefined)[] = [];
    let differs = false;
    for (let column = box.column0; column < box.column1; column++) {
      const before = cells?.[column];
      const after = change(before, row, column);
      if (after !== before) differs = true;
      changed.push(after);
    }
    if (differs) putCells(sheet, row, box.column0, changed);
  }
}
