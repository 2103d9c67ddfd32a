// Says whether columns may be inserted, moved and deleted through protected cells by who may not edit these.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import type { Draft } from "../draft.ts";
import type { Dimension } from "../ranges/box.ts";

/** Unknown of Google, hence a switch; only of locked rows such as a header, never of whole columns or a whole tab. */
export function letsColumnsMove(
  sheet: Sheet,
  { range = {} }: sheets_v4.Schema$ProtectedRange,
  dimension: Dimension,
  { world }: Draft,
): boolean {
  if (dimension !== "COLUMNS" || world.switches.lockedHeader !== "lets-columns-move") return false;
  return (range.startRowIndex ?? 0) > 0 || (range.endRowIndex ?? Infinity) < sheet.rows.length;
}
