// Finds the table that values.append extends: the last block of filled cells that touches the given range.
import type { Sheet } from "../../state.ts";
import type { Box } from "../grid/box.ts";

/** Undefined when the range holds no value. */
export function findTable(sheet: Sheet, range: Box): Box | undefined {
  const filled = (row: number, column: number) =>
    sheet.rows[row]?.cells[column]?.value !== undefined;
  const any = (box: Box) => {
    for (let row = Math.max(box.row0, 0); row < box.row1; row++) {
      for (let column = Math.max(box.column0, 0); column < box.column1; column++)
        if (filled(row, column)) return true;
    }
    return false;
  };
  let table: Box | undefined;
  for (let row = range.row1 - 1; row >= range.row0 && !table; row--) {
    for (
      let column = Math.min(range.column1, sheet.rows[row]?.cells.length ?? 0) - 1;
      column >= range.column0;
      column--
    ) {
      if (!filled(row, column)) continue;
      table = { row0: row, row1: row + 1, column0: column, column1: column + 1 };
      break;
    }
  }
  for (let grown = true; table && grown;) {
    const { row0, row1, column0, column1 }: Box = table;
    // Corners count as neighbours.
    const wide = { column0: column0 - 1, column1: column1 + 1 };
    const tall = { row0: row0 - 1, row1: row1 + 1 };
    const up = any({ row0: row0 - 1, row1: row0, ...wide });
    const down = any({ row0: row1, row1: row1 + 1, ...wide });
    const left = any({ ...tall, column0: column0 - 1, column1: column0 });
    const right = any({ ...tall, column0: column1, column1: column1 + 1 });
    grown = up || down || left || right;
    table = {
      row0: row0 - Number(up),
      row1: row1 + Number(down),
      column0: column0 - Number(left),
      column1: column1 + Number(right),
    };
  }
  return table;
}
