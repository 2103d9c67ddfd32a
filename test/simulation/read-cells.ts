// Reads the cells of one row by the header's titles.
import { effectiveValue } from "../../src/emulator/sheets/values/show-value.ts";
import type { Row, Sheet } from "../../src/emulator/state.ts";

export type Value = string | number | boolean;

/** Zero-based. */
export const headerRow = (sheet: Sheet) => (sheet.grid.frozenRowCount ?? 1) - 1;

export const readHeaders = (sheet: Sheet): readonly string[] =>
  sheet.columns.map((_, index) =>
    String(effectiveValue(sheet.rows[headerRow(sheet)]?.cells[index]?.value) ?? `#${index}`),
  );

/** Empty cells are absent. */
export function readCells(
  row: Row | undefined,
  headers: readonly string[],
): ReadonlyMap<string, Value> {
  const cells = new Map<string, Value>();
  row?.cells.forEach((cell, index) => {
    const value = effectiveValue(cell?.value);
    if (value !== undefined && value !== "") cells.set(headers[index] ?? `#${index}`, value);
  });
  return cells;
}
