// An officer hides rows or columns, or shows them again.
import type { Draft } from "../sheets/draft.ts";
import { updateDimensionProperties } from "../sheets/requests/updateDimensionProperties.ts";
import type { Sheet } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findColumn } from "./find-column.ts";
import type { ActionOf } from "./officer-action.ts";

export function hideLines(
  draft: Draft,
  sheet: Sheet,
  { rows, columns, show }: ActionOf<"hide">,
): void {
  const hide = (dimension: "ROWS" | "COLUMNS", index: number) =>
    updateDimensionProperties(draft, {
      range: { sheetId: sheet.sheetId, dimension, startIndex: index, endIndex: index + 1 },
      properties: { hiddenByUser: !show },
      fields: "hiddenByUser",
    });
  if (!rows && !columns) throw GoogleError.invalid("Say which rows or columns");
  for (const row of rows ?? []) hide("ROWS", row - 1);
  for (const column of columns ?? []) hide("COLUMNS", findColumn(sheet, column));
}
