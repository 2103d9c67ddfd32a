// Gives the text a person meets when they open a cell for editing: typed back unchanged, it means the same value.
import type { Cell } from "../../state.ts";
import { showNumber } from "../../sheets/values/format-number.ts";
import type { Locale } from "../../sheets/values/read-locale.ts";
import { readTyped } from "../../sheets/values/read-typed.ts";
import { isDateFormat } from "../../sheets/values/show-value.ts";

/** `shown` is the text of the cell in the grid. */
export function editText(cell: Cell, shown: string, locale: Locale): string {
  const { value } = cell;
  const kind = cell.format?.numberFormat?.type;
  if (typeof value === "object") return value.formula;
  if (typeof value === "number") {
    return isDateFormat(kind) || kind === "PERCENT" ? shown : showNumber(value, locale);
  }
  if (typeof value !== "string" || kind === "TEXT") return shown;
  // Text that would be taken for something else is marked as text, as Google does.
  return readTyped(value, locale, 2000).value === value ? value : `'${value}`;
}
