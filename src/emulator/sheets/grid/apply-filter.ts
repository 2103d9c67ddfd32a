// Puts a basic filter on a tab (or takes it off) and hides the rows it filters out.
import type { sheets_v4 } from "googleapis";
import type { Cell, Sheet, Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { readLocale, type Locale } from "../values/locale.ts";
import { effectiveValue, showValue } from "../values/show-value.ts";

export function applyFilter(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  filter: sheets_v4.Schema$BasicFilter | undefined,
): void {
  sheet.basicFilter = filter;
  const locale = readLocale(spreadsheet.properties.locale);
  const columns = readCriteria(filter);
  const first = (filter?.range?.startRowIndex ?? 0) + 1;
  const end = filter?.range?.endRowIndex ?? sheet.rows.length;
  for (let i = 0; i < sheet.rows.length; i++) {
    const row = sheet.rows[i];
    const inside = filter !== undefined && i >= first && i < end;
    const hidden =
      inside && columns.some(([column, criteria]) => !passes(row?.cells[column], criteria, locale));
    if (hidden === (row?.size?.hiddenByFilter ?? false)) continue;
    const size = { ...row?.size, hiddenByFilter: hidden || undefined };
    sheet.rows[i] = { cells: row?.cells ?? [], size };
  }
}

function readCriteria(
  filter: sheets_v4.Schema$BasicFilter | undefined,
): [number, sheets_v4.Schema$FilterCriteria][] {
  const specs = filter?.filterSpecs?.map((spec): [number, sheets_v4.Schema$FilterCriteria] => [
    spec.columnIndex ?? 0,
    spec.filterCriteria ?? {},
  ]);
  return (
    specs ??
    Object.entries(filter?.criteria ?? {}).map(([column, criteria]) => [Number(column), criteria])
  );
}

function passes(
  cell: Cell | undefined,
  criteria: sheets_v4.Schema$FilterCriteria,
  locale: Locale,
): boolean {
  const shown = showValue(cell, locale);
  if (criteria.hiddenValues?.includes(shown)) return false;
  return criteria.condition ? meets(cell, shown, criteria.condition) : true;
}

function meets(
  cell: Cell | undefined,
  shown: string,
  condition: sheets_v4.Schema$BooleanCondition,
): boolean {
  const given = condition.values?.[0]?.userEnteredValue ?? "";
  const number = effectiveValue(cell?.value);
  const text = shown.toLowerCase();
  const wanted = given.toLowerCase();
  const numeric = (test: (value: number) => boolean) => typeof number === "number" && test(number);
  switch (condition.type) {
    case "BLANK":
      return shown === "";
    case "NOT_BLANK":
      return shown !== "";
    case "TEXT_EQ":
      return text === wanted;
    case "TEXT_CONTAINS":
      return text.includes(wanted);
    case "TEXT_NOT_CONTAINS":
      return !text.includes(wanted);
    case "TEXT_STARTS_WITH":
      return text.startsWith(wanted);
    case "NUMBER_EQ":
      return numeric((value) => value === Number(given));
    case "NUMBER_GREATER":
      return numeric((value) => value > Number(given));
    case "NUMBER_LESS":
      return numeric((value) => value < Number(given));
    default:
      throw GoogleError.notBuilt(`filter condition ${condition.type}`);
  }
}
