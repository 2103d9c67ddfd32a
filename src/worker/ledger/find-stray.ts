// Finds corrections of system cells that landed on a row of nobody's, because people moved rows between the look and the write.
import type { Repair } from "../sheet/build-repairs.ts";
import { isSameCell } from "../sheet/is-same-cell.ts";
import type { FoundRow } from "../sheet/read-edits.ts";

/**
 * `strange`: rows that are not ours. `repaired`: corrections that were sent. What officers typed themselves into a row of theirs
 * is left alone.
 */
export function findStray(
  strange: readonly FoundRow[],
  repaired: readonly Repair[],
): readonly Repair[] {
  if (repaired.length === 0) return [];
  return strange.flatMap(({ tab, row, cells }): Repair[] => {
    // A row with a moment is one of ours that lost its receipt.
    if (typeof cells["submittedAt"] === "number") return [];
    const columns = repaired
      .filter((sent) => sent.tab === tab && cells[sent.column] !== undefined)
      .filter((sent) => isSameCell(cells[sent.column], sent.value))
      .map(({ column }) => column);
    return [...new Set(columns)].map((column) => ({ tab, column, row, value: null }));
  });
}
