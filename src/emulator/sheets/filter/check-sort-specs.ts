// Refuses a sorting by columns that are not in the sorted box.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Box } from "../ranges/box.ts";

export function checkSortSpecs(box: Box, specs: readonly sheets_v4.Schema$SortSpec[]): void {
  for (const { dimensionIndex, backgroundColor, foregroundColor, ...rest } of specs) {
    if (
      backgroundColor ||
      foregroundColor ||
      rest.backgroundColorStyle ||
      rest.foregroundColorStyle
    )
      throw GoogleError.notBuilt("sorting by colours");
    const column = dimensionIndex ?? 0;
    if (column < box.column0 || column >= box.column1)
      throw GoogleError.invalid(`sortSpec.dimensionIndex[${column}] is outside the sorted range.`);
  }
}
