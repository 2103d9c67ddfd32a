// Lets everything attached to a tab's rows or columns follow an insert, delete or move of them.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { applyFilter } from "../filter/apply-filter.ts";
import type { Dimension } from "../ranges/box.ts";
import { shiftRange } from "./shift-range.ts";
import { shiftSpan, type DimensionChange } from "./shift-span.ts";

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
  sheet.filterViews = sheet.filterViews.flatMap(
    (view) => shiftFilter(view, dimension, change) ?? [],
  );
  shiftBasicFilter(spreadsheet, sheet, dimension, change);
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

/** What of the basic filter's columns or header row died is no reason any more to hide rows. */
function shiftBasicFilter(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  change: DimensionChange,
): void {
  const before = sheet.basicFilter;
  if (!before) return;
  const after = shiftFilter(before, dimension, change);
  const header = before.range?.startRowIndex ?? 0;
  const lost =
    dimension === "COLUMNS"
      ? after?.filterSpecs?.length !== before.filterSpecs?.length
      : change.kind === "delete" && change.start <= header && header < change.end;
  if (lost) applyFilter(spreadsheet, sheet, after);
  else sheet.basicFilter = after;
}

function shiftFilter(
  filter: sheets_v4.Schema$FilterView,
  dimension: Dimension,
  change: DimensionChange,
): sheets_v4.Schema$FilterView | undefined {
  const range = shiftRange(filter.range ?? {}, dimension, change);
  if (!range) return undefined;
  if (dimension === "ROWS") return { ...filter, range };
  const [low, high] = [range.startColumnIndex ?? 0, range.endColumnIndex ?? Infinity];
  // A column that left the filter's range takes what it hid or sorted with it.
  const move = (column: number) => {
    const moved = shiftSpan({ start: column, end: column + 1 }, change)?.start;
    return moved !== undefined && moved >= low && moved < high ? moved : undefined;
  };
  const filterSpecs = filter.filterSpecs?.flatMap((spec) => {
    const columnIndex = move(spec.columnIndex ?? 0);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  const sortSpecs = filter.sortSpecs?.flatMap((spec) => {
    const dimensionIndex = move(spec.dimensionIndex ?? 0);
    return dimensionIndex === undefined ? [] : [{ ...spec, dimensionIndex }];
  });
  return { ...filter, range, ...(filterSpecs && { filterSpecs }), ...(sortSpecs && { sortSpecs }) };
}

/** Rows inserted or deleted inside the frozen part change its size; a move does not. */
function shiftFrozen(sheet: Sheet, dimension: Dimension, change: DimensionChange): void {
  const field = dimension === "ROWS" ? "frozenRowCount" : "frozenColumnCount";
  const frozen = sheet.grid[field] ?? 0;
  if (frozen === 0 || change.kind === "move") return;
  const left = shiftSpan({ start: undefined, end: frozen }, change)?.end ?? 0;
  sheet.grid = { ...sheet.grid, [field]: left };
}
