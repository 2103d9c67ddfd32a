// Types values into cells as a person does: read in the book's locale, held against strict validations.
import { writeA1 } from "../sheets/a1/write-a1.ts";
import type { Draft } from "../sheets/change-spreadsheet.ts";
import type { Box } from "../sheets/grid/box.ts";
import { writeValues } from "../sheets/values/write-values.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";

/** Begins at the box's corner. A paste past the edge makes the grid longer first. */
export function typeValues(
  draft: Draft,
  sheet: Sheet,
  corner: { row: number; column: number },
  values: readonly unknown[][],
): void {
  const box: Box = {
    row0: corner.row,
    row1: corner.row + 1,
    column0: corner.column,
    column1: corner.column + 1,
  };
  values.forEach((line, i) =>
    line.forEach((value, j) => checkStrict(sheet, corner.row + i, corner.column + j, value)),
  );
  writeValues(draft, { sheet, box, anchor: true, values, majorDimension: "ROWS", typed: true });
}

/** Lists only; other conditions let everything pass. */
function checkStrict(sheet: Sheet, row: number, column: number, value: unknown): void {
  const rule = sheet.rows[row]?.cells[column]?.validation;
  if (!rule?.strict || rule.condition?.type !== "ONE_OF_LIST" || value === "" || value === null)
    return;
  if (rule.condition.values?.some((choice) => choice.userEnteredValue === String(value))) return;
  const cell = writeA1("", {
    row0: row,
    row1: row + 1,
    column0: column,
    column1: column + 1,
  }).split("!")[1];
  throw GoogleError.invalid(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}
