// Types values into cells as a person does: read in the book's locale, held against strict validations.
import type { Draft } from "../sheets/draft.ts";
import type { Box } from "../sheets/ranges/box.ts";
import { columnName } from "../sheets/ranges/convert-column.ts";
import { writeValues } from "../sheets/values/write-values.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";

/** Begins at the corner; all of it must fit into the grid. */
export function typeValues(
  draft: Draft,
  sheet: Sheet,
  corner: { row: number; column: number },
  values: readonly unknown[][],
): void {
  const { row, column } = corner;
  const box: Box = { row0: row, row1: row + 1, column0: column, column1: column + 1 };
  values.forEach((line, i) =>
    line.forEach((value, j) => checkStrict(sheet, row + i, column + j, value)),
  );
  writeValues(draft, { sheet, box, anchor: true, values, majorDimension: "ROWS", typed: true });
}

/** Lists only; other conditions let everything pass. */
function checkStrict(sheet: Sheet, row: number, column: number, value: unknown): void {
  const rule = sheet.rows[row]?.cells[column]?.validation;
  if (!rule?.strict || rule.condition?.type !== "ONE_OF_LIST" || value === "" || value === null)
    return;
  if (rule.condition.values?.some((choice) => choice.userEnteredValue === String(value))) return;
  throw GoogleError.invalid(
    `The data you entered in cell ${columnName(column)}${row + 1} violates the data validation rules set on this cell.`,
  );
}
