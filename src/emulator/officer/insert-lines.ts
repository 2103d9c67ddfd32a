// An officer inserts blank rows above a row, or columns to the left of a column; one past the last means at the end.
import type { Draft } from "../sheets/draft.ts";
import { insertDimension } from "../sheets/requests/insertDimension.ts";
import type { Sheet } from "../state.ts";
import { findColumn } from "./find-column.ts";
import { findLines } from "./find-lines.ts";
import type { ActionOf } from "./officer-action.ts";
import { typeValues } from "./type-values.ts";

export function insertLines(
  draft: Draft,
  sheet: Sheet,
  { values = {}, ...lines }: ActionOf<"insert">,
): void {
  const range = findLines(sheet, lines);
  const size = range.dimension === "ROWS" ? sheet.rows.length : sheet.columns.length;
  // Beyond the last one there is nothing after to take the looks from.
  insertDimension(draft, { range, inheritFromBefore: range.startIndex === size });
  for (const [column, value] of Object.entries(values))
    typeValues(draft, sheet, { row: range.startIndex, column: findColumn(sheet, column) }, [
      [value],
    ]);
}
