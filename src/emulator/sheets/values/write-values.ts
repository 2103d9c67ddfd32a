// Writes rows (or columns) of plain JSON values at a place, as typed or as they are.
import type { sheets_v4 } from "googleapis";
import type { Cell, Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { checkLength } from "../cells/check-length.ts";
import { makeCell } from "../cells/make-cell.ts";
import { measureWidth } from "../cells/measure-width.ts";
import { putCells } from "../cells/put-cells.ts";
import type { Draft } from "../draft.ts";
import { checkProtection } from "../protection/check-protection.ts";
import type { Box } from "../ranges/box.ts";
import { columnName } from "../ranges/convert-column.ts";
import { refuseOutside } from "../ranges/refuse-outside.ts";
import { writeA1 } from "../ranges/write-a1.ts";
import { readLocale } from "./read-locale.ts";
import { readTyped } from "./read-typed.ts";
import { readValues, type Rendering } from "./read-values.ts";

export interface Write {
  readonly sheet: Sheet;
  readonly box: Box;
  /** True when the box only says where to begin. */
  readonly anchor: boolean;
  readonly values: readonly unknown[][];
  readonly majorDimension: string | null | undefined;
  /** True for USER_ENTERED, false for RAW. */
  readonly typed: boolean;
  /** How to answer what stands there afterwards; absent: it is not answered. */
  readonly rendering?: Rendering | undefined;
}

export interface Written {
  /** Rows and columns in which at least one cell was written. */
  readonly rowsWritten: ReadonlySet<number>;
  readonly columnsWritten: ReadonlySet<number>;
  readonly answer: sheets_v4.Schema$UpdateValuesResponse;
}

/** A null leaves its cell as it is; an empty text empties it. */
export function writeValues(
  draft: Draft,
  { sheet, box, anchor, values, majorDimension, typed, rendering }: Write,
): Written {
  const rows = majorDimension === "COLUMNS" ? transpose(values) : values;
  const width = measureWidth(rows);
  const { spreadsheetId } = draft.spreadsheet;
  const show = (written: Box) =>
    rendering && { updatedData: readValues(draft.spreadsheet, { sheet, box: written }, rendering) };
  if (width === 0) {
    return {
      rowsWritten: new Set(),
      columnsWritten: new Set(),
      answer: { spreadsheetId, updatedRange: writeA1(sheet.properties.title, box), ...show(box) },
    };
  }
  const written: Box = {
    row0: box.row0,
    row1: box.row0 + rows.length,
    column0: box.column0,
    column1: box.column0 + width,
  };
  if (!anchor) checkFits(sheet, box, written);
  if (written.row1 > sheet.rows.length || written.column1 > sheet.columns.length)
    throw refuseOutside(sheet, written);
  checkProtection(sheet, written, draft);
  const locale = readLocale(draft.spreadsheet.properties.locale);
  const year = new Date(draft.world.now()).getUTCFullYear();
  let updatedCells = 0;
  const rowsWritten = new Set<number>();
  const columnsWritten = new Set<number>();
  rows.forEach((line, i) => {
    const row = written.row0 + i;
    const old = sheet.rows[row]?.cells;
    const cells = line.map((value, j) => {
      const before = old?.[written.column0 + j];
      if (value === null || value === undefined) return before;
      updatedCells++;
      rowsWritten.add(row);
      columnsWritten.add(written.column0 + j);
      return enter(before, value, typed, (text) => readTyped(text, locale, year));
    });
    putCells(sheet, row, written.column0, cells);
  });
  return {
    rowsWritten,
    columnsWritten,
    answer: {
      spreadsheetId,
      updatedRange: writeA1(sheet.properties.title, written),
      ...(updatedCells > 0 && {
        updatedRows: rowsWritten.size,
        updatedColumns: columnsWritten.size,
        updatedCells,
      }),
      ...show(written),
    },
  };
}

function enter(
  before: Cell | undefined,
  value: unknown,
  typed: boolean,
  read: (text: string) => ReturnType<typeof readTyped>,
): Cell | undefined {
  if (typeof value === "number" || typeof value === "boolean")
    return makeCell({ ...before, value });
  if (typeof value !== "string")
    throw GoogleError.invalid(
      `Invalid values: cell value ${JSON.stringify(value)} is neither text, number nor boolean.`,
    );
  checkLength(value);
  if (value === "") return makeCell({ ...before, value: undefined });
  if (!typed || before?.format?.numberFormat?.type === "TEXT")
    return makeCell({ ...before, value });
  const { value: entered, numberFormat } = read(value);
  const format =
    numberFormat && !before?.format?.numberFormat
      ? { ...before?.format, numberFormat }
      : before?.format;
  return makeCell({ ...before, value: entered, format });
}

function checkFits(sheet: Sheet, box: Box, written: Box): void {
  const shown = writeA1(sheet.properties.title, box);
  if (written.row1 > box.row1)
    throw GoogleError.invalid(
      `Requested writing within range [${shown}], but tried writing to row [${box.row1 + 1}]`,
    );
  if (written.column1 > box.column1) {
    throw GoogleError.invalid(
      `Requested writing within range [${shown}], but tried writing to column [${columnName(box.column1)}]`,
    );
  }
}

function transpose(values: readonly unknown[][]): unknown[][] {
  const height = measureWidth(values);
  return Array.from({ length: height }, (_, row) =>
    values.map((column) => (row < column.length ? column[row] : null)),
  );
}
