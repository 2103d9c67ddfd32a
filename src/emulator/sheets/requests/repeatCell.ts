// batchUpdate kind repeatCell: writes the named fields of one cell into every cell of a range.
import type { sheets_v4 } from "googleapis";
import type { Cell } from "../../state.ts";
import { changeCells } from "../cells/change-cells.ts";
import { mergeCell } from "../cells/merge-cell.ts";
import type { Draft } from "../draft.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { readFields } from "./read-fields.ts";

export function repeatCell(draft: Draft, request: sheets_v4.Schema$RepeatCellRequest): undefined {
  const mask = readFields(request.fields);
  const data = request.cell ?? {};
  const { sheet, box } = resolveRange(draft.spreadsheet, request.range);
  checkProtection(sheet, box, draft);
  const made = new Map<Cell | undefined, Cell | undefined>();
  changeCells(sheet, box, (cell) => {
    // Equal cells stay one shared object, so that a format over a whole column costs one cell.
    if (!made.has(cell)) made.set(cell, mergeCell(cell, data, mask));
    return made.get(cell);
  });
}
