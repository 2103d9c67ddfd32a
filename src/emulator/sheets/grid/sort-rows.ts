// Sorts the cells of a box by columns, as Google orders them; the rows themselves (heights, hiding, metadata) stay.
import type { sheets_v4 } from "googleapis";
import type { Cell, Sheet } from "../../state.ts";
import { effectiveValue } from "../values/show-value.ts";
import type { Box } from "./box.ts";
import { putCells } from "./put-cells.ts";

const texts = new Intl.Collator("en", { sensitivity: "variant" });

/** Ascending: numbers, text, FALSE, TRUE; descending the reverse; blank cells last in either order. Rows hidden by a filter stay. */
export function sortRows(
  sheet: Sheet,
  box: Box,
  specs: readonly sheets_v4.Schema$SortSpec[],
): void {
  const places: number[] = [];
  const lines: (Cell | undefined)[][] = [];
  const width = box.column1 - box.column0;
  for (let row = box.row0; row < box.row1; row++) {
    if (sheet.rows[row]?.size?.hiddenByFilter) continue;
    const line = sheet.rows[row]?.cells.slice(box.column0, box.column1) ?? [];
    while (line.length < width) line.push(undefined);
    places.push(row);
    lines.push(line);
  }
  lines.sort((a, b) => {
    for (const { dimensionIndex, sortOrder } of specs) {
      const column = (dimensionIndex ?? 0) - box.column0;
      const order = compare(
        effectiveValue(a[column]?.value),
        effectiveValue(b[column]?.value),
        sortOrder === "DESCENDING",
      );
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach((line, i) => {
    const row = places[i];
    if (row !== undefined) putCells(sheet, row, box.column0, line);
  });
}

type Value = string | number | boolean | undefined;

function compare(a: Value, b: Value, descending: boolean): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const order = rank(a) - rank(b) || within(a, b);
  return descending ? -order : order;
}

function rank(value: Value): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function within(a: string | number | boolean, b: string | number | boolean): number {
  return typeof a === "string" ? texts.compare(a, String(b)) : Number(a) - Number(b);
}
