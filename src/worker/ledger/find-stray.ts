// Finds corrections of system cells that landed on a row of nobody's, because people moved rows between the look and the write.
import { ROW_TABS } from "../sheet/book-row.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import { isSameCell } from "../sheet/is-same-cell.ts";
import type { FoundRow } from "../sheet/read-edits.ts";
import type { Looked } from "./apply-edits.ts";

/** `repaired`: corrections that were sent. What officers typed themselves into a row of theirs is left alone. */
export function findStray(
  rows: readonly FoundRow[],
  looked: Looked,
  repaired: readonly Repair[],
): readonly Repair[] {
  if (repaired.length === 0) return [];
  const known = new Set([...looked].map(([identity, row]) => `${identity.split(" ")[0]} ${row}`));
  return rows.flatMap(({ tab, row, cells }): Repair[] => {
    const isKnown = known.has(`${tab} ${row}`) || !ROW_TABS.some((id) => id === tab);
    // A row with a moment is one of ours that stands twice or lost its receipt.
    if (isKnown || typeof cells["submittedAt"] === "number") return [];
    const columns = repaired
      .filter((sent) => sent.tab === tab && cells[sent.column] !== undefined)
      .filter((sent) => isSameCell(cells[sent.column], sent.value))
      .map(({ column }) => column);
    return [...new Set(columns)].map((column) => ({ tab, column, row, value: null }));
  });
}
