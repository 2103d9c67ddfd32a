// Sorts the cells of a box by columns, as Google orders them; the rows themselves (heights, hiding, metadata) stay.
import type { sheets_v4 } from "googleapis";
import type { Cell, Sheet, Spreadsheet } from "../../state.ts";
import { putCells } from "../cells/put-cells.ts";
import type { Box } from "../ranges/box.ts";
import { effectiveValue } from "../values/show-value.ts";

/**
 * Ascending: numbers, text in the locale's order, FALSE, TRUE; descending the reverse; blank cells last in either order. Equal rows
 * keep their order, and rows that are not shown keep their place.
 */
export function sortRows(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  box: Box,
  specs: readonly sheets_v4.Schema$SortSpec[],
): void {
  const keys = specs.map(({ dimensionIndex, sortOrder }) => ({
    column: (dimensionIndex ?? 0) - box.column0,
    direction: sortOrder === "DESCENDING" ? -1 : 1,
  }));
  const places: number[] = [];
  const lines: (Cell | undefined)[][] = [];
  for (let row = box.row0; row < box.row1; row++) {
    const { cells, size } = sheet.rows[row] ?? {};
    if (size?.hiddenByFilter || size?.hiddenByUser) continue;
    const line = cells?.slice(box.column0, box.column1) ?? [];
    while (line.length < box.column1 - box.column0) line.push(undefined);
    places.push(row);
    lines.push(line);
  }
  const values = lines.map((line) => keys.map(({ column }) => effectiveValue(line[column]?.value)));
  const place = placeValues(values.flat(), spreadsheet.properties.locale);
  const sorted = lines.map((line, i) => ({ line, at: (values[i] ?? []).map(place) }));
  sorted.sort((a, b) => {
    for (const [i, { direction }] of keys.entries()) {
      const order = compare(a.at[i], b.at[i], direction);
      if (order !== 0) return order;
    }
    return 0;
  });
  sorted.forEach(({ line }, i) => {
    const row = places[i];
    if (row !== undefined) putCells(sheet, row, box.column0, line);
  });
}

type Value = string | number | boolean | undefined;

/** Where a value stands: its kind, then its place among its kind. */
type Place = readonly [kind: number, at: number];

function compare(a: Place | undefined, b: Place | undefined, direction: number): number {
  if (!a || !b) return a === b ? 0 : a ? -1 : 1;
  return (a[0] - b[0] || a[1] - b[1]) * direction;
}

/** Texts are ordered by the locale ("vi_VN") once, since comparing them over and over is slow. */
function placeValues(
  values: readonly Value[],
  locale: string | null | undefined,
): (value: Value) => Place | undefined {
  const name = /^[a-z]{2,3}(_[A-Z]{2}|_\d{3})?$/.test(locale ?? "") ? locale : undefined;
  const collator = new Intl.Collator(name?.replace("_", "-") ?? "en");
  const texts = [...new Set(values.filter((value) => typeof value === "string"))];
  const order = new Map(texts.toSorted(collator.compare).map((text, i) => [text, i]));
  return (value) => {
    if (value === undefined) return undefined;
    if (typeof value === "string") return [1, order.get(value) ?? 0];
    return typeof value === "number" ? [0, value] : [2, Number(value)];
  };
}
