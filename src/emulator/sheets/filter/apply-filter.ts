// Puts a basic filter on a tab (or takes it off) and hides the rows it filters out.
import type { sheets_v4 } from "googleapis";
import type { Cell, Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { readLocale, type Locale } from "../values/read-locale.ts";
import { showValue } from "../values/show-value.ts";
import { readCondition } from "./read-condition.ts";

/** The first row of the filter's range is its header and is always shown. */
export function applyFilter(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  filter: sheets_v4.Schema$BasicFilter | undefined,
): void {
  sheet.basicFilter = filter;
  const locale = readLocale(spreadsheet.properties.locale);
  const columns = (filter?.filterSpecs ?? []).map(({ columnIndex, filterCriteria }) => ({
    column: columnIndex ?? 0,
    passes: readCriteria(filterCriteria ?? {}, locale),
  }));
  const first = (filter?.range?.startRowIndex ?? 0) + 1;
  const end = filter?.range?.endRowIndex ?? sheet.rows.length;
  for (let i = 0; i < sheet.rows.length; i++) {
    const row = sheet.rows[i];
    const inside = i >= first && i < end;
    const hidden = inside && columns.some(({ column, passes }) => !passes(row?.cells[column]));
    if (hidden === (row?.size?.hiddenByFilter ?? false)) continue;
    const size = { ...row?.size, hiddenByFilter: hidden || undefined };
    sheet.rows[i] = { cells: row?.cells ?? [], size };
  }
}

/** A listed value is hidden whatever the condition says. */
function readCriteria(
  { hiddenValues, condition, ...colours }: sheets_v4.Schema$FilterCriteria,
  locale: Locale,
): (cell: Cell | undefined) => boolean {
  if (Object.keys(colours).length > 0) throw GoogleError.notBuilt("filtering by colours");
  const hides = new Set(hiddenValues);
  const meets = condition && readCondition(condition, locale);
  return (cell) => {
    const shown = showValue(cell, locale);
    return !hides.has(shown) && (!meets || meets(cell, shown));
  };
}
