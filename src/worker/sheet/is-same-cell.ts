// Says whether a cell holds what it should.
import type { CellValue } from "./row-cells.ts";

/** `found`: as read unformatted. A moment comes back from Google rounded in its last digits: half a second is the same. */
export function isSameCell(found: unknown, due: CellValue): boolean {
  if (due === null || due === "") return found === undefined || found === "";
  if (typeof due === "number")
    return typeof found === "number" && Math.abs(found - due) < 0.5 / 86_400;
  return found === due;
}
