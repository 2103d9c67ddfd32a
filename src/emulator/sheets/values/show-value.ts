// What a person sees in a cell.
import type { Cell, CellValue } from "../../state.ts";
import { formatDate } from "./format-date.ts";
import { formatNumber, showNumber } from "./format-number.ts";
import type { Locale } from "./read-locale.ts";

/** The typed value, or what a formula comes to; undefined when the cell is blank. */
export function effectiveValue(
  value: CellValue | undefined,
): string | number | boolean | undefined {
  if (typeof value !== "object") return value;
  return value.result ?? value.formula;
}

export function showValue(cell: Cell | undefined, locale: Locale): string {
  const value = effectiveValue(cell?.value);
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const format = cell?.format?.numberFormat;
  if (!format || format.type === "TEXT") return showNumber(value, locale);
  const dated = isDateFormat(format.type);
  const pattern =
    format.pattern ??
    (dated ? defaultDatePattern(format.type, locale) : DEFAULT_PATTERN[format.type ?? ""]);
  if (!pattern) return showNumber(value, locale);
  return dated ? formatDate(value, pattern) : formatNumber(value, pattern, locale);
}

export function isDateFormat(type: string | null | undefined): boolean {
  return type === "DATE" || type === "TIME" || type === "DATE_TIME";
}

const DEFAULT_PATTERN: Record<string, string> = {
  NUMBER: "#,##0.00",
  PERCENT: "0.00%",
  SCIENTIFIC: "0.00E+00",
  CURRENCY: "#,##0.00",
};

function defaultDatePattern(type: string | null | undefined, locale: Locale): string {
  return type === "DATE" ? locale.date : type === "TIME" ? "h:mm:ss" : `${locale.date} h:mm:ss`;
}
