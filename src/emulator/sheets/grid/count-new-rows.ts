// Counts the rows of a spreadsheet that an older state of it does not share: what keeping both costs in memory.
import type { Spreadsheet } from "../../state.ts";

/** A row is shared where it stood, or as far up or down as its tab grew or shrank. */
export function countNewRows(before: Spreadsheet, after: Spreadsheet): number {
  let count = 0;
  for (const { sheetId, rows } of after.sheets) {
    const old = before.sheets.find((sheet) => sheet.sheetId === sheetId)?.rows ?? [];
    const shift = rows.length - old.length;
    for (const [index, row] of rows.entries())
      if (row !== old[index] && row !== old[index - shift]) count++;
  }
  return count;
}
