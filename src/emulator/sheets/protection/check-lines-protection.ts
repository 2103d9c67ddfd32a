// Refuses rows or columns to be moved or deleted with cells that are protected against the one who does it.
import type { Sheet } from "../../state.ts";
import type { Draft } from "../draft.ts";
import type { Box, Dimension } from "../ranges/box.ts";
import { checkProtection } from "./check-protection.ts";
import { letsColumnsMove } from "./lets-columns-move.ts";

export function checkLinesProtection(
  sheet: Sheet,
  dimension: Dimension,
  box: Box,
  draft: Draft,
): void {
  const protectedRanges = sheet.protectedRanges.filter(
    (item) => !letsColumnsMove(sheet, item, dimension, draft),
  );
  checkProtection({ protectedRanges }, box, draft);
}
