// Reads a box as a ValueRange: ragged rows, trailing blanks cut off, rendered as asked.
import type { sheets_v4 } from "googleapis";
import type { Cell, Spreadsheet } from "../../state.ts";
import type { Resolved } from "../ranges/resolve-range.ts";
import { writeA1 } from "../ranges/write-a1.ts";
import { readLocale, type Locale } from "./read-locale.ts";
import { effectiveValue, isDateFormat, showValue } from "./show-value.ts";

export interface Rendering {
  readonly majorDimension: "ROWS" | "COLUMNS";
  /** FORMATTED_VALUE, UNFORMATTED_VALUE or FORMULA. */
  readonly value: string;
  /** SERIAL_NUMBER or FORMATTED_STRING; matters only when values are not formatted. */
  readonly dateTime: string;
}

export function readRendering(
  major: string | null | undefined,
  value: string | null | undefined,
  dateTime: string | null | undefined,
): Rendering {
  return {
    majorDimension: major === "COLUMNS" ? "COLUMNS" : "ROWS",
    value: value ?? "FORMATTED_VALUE",
    dateTime: dateTime ?? "SERIAL_NUMBER",
  };
}

export function readValues(
  spreadsheet: Spreadsheet,
  { sheet, box }: Resolved,
  rendering: Rendering,
): sheets_v4.Schema$ValueRange {
  const locale = readLocale(spreadsheet.properties.locale);
  const byRows = rendering.majorDimension === "ROWS";
  const [outer0, outer1] = byRows ? [box.row0, box.row1] : [box.column0, box.column1];
  const [inner0, inner1] = byRows ? [box.column0, box.column1] : [box.row0, box.row1];
  const values: unknown[][] = [];
  let filled = 0;
  for (let outer = outer0; outer < outer1; outer++) {
    const line: unknown[] = [];
    let width = 0;
    for (let inner = inner0; inner < inner1; inner++) {
      const cell = byRows ? sheet.rows[outer]?.cells[inner] : sheet.rows[inner]?.cells[outer];
      if (cell?.value === undefined) line.push("");
      else {
        line.push(render(cell, rendering, locale));
        width = line.length;
      }
    }
    line.length = width;
    values.push(line);
    if (width > 0) filled = values.length;
  }
  values.length = filled;
  const range = writeA1(sheet.properties.title, box);
  return { range, majorDimension: rendering.majorDimension, ...(filled > 0 && { values }) };
}

function render(
  cell: Cell,
  { value, dateTime }: Rendering,
  locale: Locale,
): string | number | boolean {
  if (value === "FORMULA" && typeof cell.value === "object") return cell.value.formula;
  if (value === "FORMATTED_VALUE") return showValue(cell, locale);
  if (dateTime === "FORMATTED_STRING" && isDateFormat(cell.format?.numberFormat?.type))
    return showValue(cell, locale);
  return effectiveValue(cell.value) ?? "";
}
