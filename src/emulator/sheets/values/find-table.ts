// Finds the table that values.append extends: the last block of filled cells that touches the given range.
import type { Sheet } from "../../state.ts";
import type { Box } from "../ranges/box.ts";

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
  // As far as it goes in one direction after the other: a step in each at a time would look at a long table's sides again for every row.
  for (let before: Box | undefined; table && table !== before;) {
    before = table;
    let { row0, row1, column0, column1 } = table;
    // Corners count as neighbours.
    while (row0 > 0 && any({ row0: row0 - 1, row1: row0, ...widen(column0, column1) })) row0--;
    while (any({ row0: row1, row1: row1 + 1, ...widen(column0, column1) })) row1++;
    const tall = { row0: row0 - 1, row1: row1 + 1 };
    while (column0 > 0 && any({ ...tall, column0: column0 - 1, column1: column0 })) column0--;
    while (any({ ...tall, column0: column1, column1: column1 + 1 })) column1++;
    const grown =
      row1 - row0 + column1 - column0 > table.row1 - table.row0 + table.column1 - table.column0;
    if (grown) table = { row0, row1, column0, column1 };
  }
  return table;
}

function widen(column0: number, column1: number) {
  return { column0: column0 - 1, column1: column1 + 1 };
}
