// Lets everything attached to a tab's rows or columns follow an insert, delete or move of them.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { shiftRange, type Dimension } from "./shift-range.ts";
import { shiftSpan, type DimensionChange } from "./span.ts";

type GridRange = sheets_v4.Schema$GridRange;

export function shiftAttached(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  change: DimensionChange,
): void {
  const shift = (range: GridRange | undefined) => range && shiftRange(range, dimension, change);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((item) => {
    const range = shift(item.range);
    if (!range) return [];
    const open = item.unprotectedRanges?.flatMap((part) => shift(part) ?? []);
    return [{ ...item, range, ...(open && { unprotectedRanges: open }) }];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((item) => {
    const ranges = (item.ranges ?? []).flatMap((range) => shift(range) ?? []);
    return ranges.length > 0 ? [{ ...item, ranges }] : [];
  });
  sheet.merges = sheet.merges.flatMap((range) => shift(range) ?? []);
  sheet.basicFilter = shiftFilter(sheet.basicFilter, dimension, change);
  spreadsheet.namedRanges = spreadsheet.namedRanges.flatMap((item) => {
    if ((item.range?.sheetId ?? 0) !== sheet.sheetId) return [item];
    const range = shift(item.range);
    return range ? [{ ...item, range }] : [];
  });
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.flatMap((item) => {
    const place = item.location?.dimensionRange;
    if (!place || (place.sheetId ?? 0) !== sheet.sheetId || place.dimension !== dimension)
      return [item];
    const span = shiftSpan(
      { start: place.startIndex ?? 0, end: place.endIndex ?? undefined },
      change,
    );
    if (!span) return [];
    const dimensionRange = {
      ...place,
      startIndex: span.start ?? 0,
      ...(span.end !== undefined && { endIndex: span.end }),
    };
    return [{ ...item, location: { ...item.location, dimensionRange } }];
  });
  shiftFrozen(sheet, dimension, change);
}

function shiftFilter(
  filter: sheets_v4.Schema$BasicFilter | undefined,
  dimension: Dimension,
  change: DimensionChange,
): sheets_v4.Schema$BasicFilter | undefined {
  const range = filter?.range && shiftRange(filter.range, dimension, change);
  if (!filter || !range) return undefined;
  if (dimension === "ROWS") return { ...filter, range };
  const move = (column: number) => shiftSpan({ start: column, end: column + 1 }, change)?.start;
  const specs = filter.filterSpecs?.flatMap((spec) => {
    const columnIndex = move(spec.columnIndex ?? 0);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  const criteria = Object.entries(filter.criteria ?? {}).flatMap(([column, rule]) => {
    const moved = move(Number(column));
    return moved === undefined ? [] : [[moved, rule] as const];
  });
  return {
    ...filter,
    range,
    ...(specs && { filterSpecs: specs }),
    ...(filter.criteria && { criteria: Object.fromEntries(criteria) }),
  };
}

/** Rows inserted or deleted inside the frozen part change its size; a move does not. */
function shiftFrozen(sheet: Sheet, dimension: Dimension, change: DimensionChange): void {
  const field = dimension === "ROWS" ? "frozenRowCount" : "frozenColumnCount";
  const frozen = sheet.grid[field] ?? 0;
  if (frozen === 0 || change.kind === "move") return;
  const left = shiftSpan({ start: undefined, end: frozen }, change)?.end ?? 0;
  sheet.grid = { ...sheet.grid, [field]: left };
}
