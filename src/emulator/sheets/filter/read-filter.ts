// Reads what a basic filter and a filter view have in common: the range, what each column hides, the sorting.
import type { sheets_v4 } from "googleapis";
import type { Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { resolveRange, type Resolved } from "../ranges/resolve-range.ts";
import { checkSortSpecs } from "./check-sort-specs.ts";

/** The range is bounded by the grid; filterSpecs win over the older `criteria`, which are not kept. */
export function readFilter(
  spreadsheet: Spreadsheet,
  given: sheets_v4.Schema$FilterView,
): Resolved & { filter: sheets_v4.Schema$FilterView } {
  if (given.tableId) throw GoogleError.notBuilt("filter of a table");
  const named = spreadsheet.namedRanges.find((item) => item.namedRangeId === given.namedRangeId);
  if (given.namedRangeId && !named)
    throw GoogleError.invalid(`No named range with id: ${given.namedRangeId}`);
  const { sheet, box } = resolveRange(spreadsheet, named?.range ?? given.range ?? undefined);
  const { criteria, filterSpecs: _specs, range: _range, ...rest } = given;
  const specs = given.filterSpecs ?? listCriteria(criteria ?? {});
  for (const { columnIndex } of specs) {
    const column = columnIndex ?? 0;
    if (!(column >= box.column0 && column < box.column1))
      throw GoogleError.invalid(
        `filterSpecs.columnIndex[${column}] is outside the filter's range.`,
      );
  }
  checkSortSpecs(box, given.sortSpecs ?? []);
  const range = {
    sheetId: sheet.sheetId,
    startRowIndex: box.row0,
    endRowIndex: box.row1,
    startColumnIndex: box.column0,
    endColumnIndex: box.column1,
  };
  return {
    sheet,
    box,
    filter: { ...rest, range, ...(specs.length > 0 && { filterSpecs: specs }) },
  };
}

function listCriteria(
  criteria: Readonly<Record<string, sheets_v4.Schema$FilterCriteria>>,
): sheets_v4.Schema$FilterSpec[] {
  return Object.entries(criteria).map(([column, filterCriteria]) => ({
    columnIndex: Number(column),
    filterCriteria,
  }));
}
