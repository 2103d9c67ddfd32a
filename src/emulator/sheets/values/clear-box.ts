// Empties the values of a box; formats, validations and notes stay.
import { changeCells } from "../cells/change-cells.ts";
import { makeCell } from "../cells/make-cell.ts";
import type { Draft } from "../draft.ts";
import { checkProtection } from "../protection/check-protection.ts";
import type { Resolved } from "../ranges/resolve-range.ts";

export function clearBox(draft: Draft, { sheet, box }: Resolved): void {
  checkProtection(sheet, box, draft);
  changeCells(sheet, box, (cell) =>
    cell?.value === undefined ? cell : makeCell({ ...cell, value: undefined }),
  );
}
