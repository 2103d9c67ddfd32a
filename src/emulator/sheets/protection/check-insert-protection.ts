// Refuses rows or columns inserted into the middle of what is protected against the one who inserts.
import type { Sheet } from "../../state.ts";
import type { Draft } from "../draft.ts";
import type { Dimension } from "../ranges/box.ts";
import { mayEdit, refuseProtected } from "./check-protection.ts";
import { isWhole } from "./is-whole.ts";
import { letsColumnsMove } from "./lets-columns-move.ts";

/** An insert at the edge of a protected range only pushes it along; into a protected tab there is none. */
export function checkInsertProtection(
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  draft: Draft,
): void {
  for (const item of sheet.protectedRanges) {
    if (mayEdit(item, draft) || letsColumnsMove(sheet, item, dimension, draft)) continue;
    const range = item.range ?? {};
    if (isWhole(item)) throw refuseProtected();
    const start = dimension === "ROWS" ? range.startRowIndex : range.startColumnIndex;
    const end = dimension === "ROWS" ? range.endRowIndex : range.endColumnIndex;
    const across = dimension === "ROWS" ? range.startColumnIndex : range.startRowIndex;
    // A range that is open in this direction only means whole columns (or rows): it grows with every insert and does not stop it.
    if (start == null && end == null && across != null) continue;
    if (at > (start ?? 0) && at < (end ?? Infinity)) throw refuseProtected();
  }
}
