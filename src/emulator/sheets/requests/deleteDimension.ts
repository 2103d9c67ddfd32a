// batchUpdate kind deleteDimension.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { deleteDimension as remove } from "../grid/delete-dimension.ts";
import { checkLinesProtection } from "../protection/check-lines-protection.ts";
import { readDimension } from "./read-dimension.ts";

export function deleteDimension(
  draft: Draft,
  request: sheets_v4.Schema$DeleteDimensionRequest,
): undefined {
  const { sheet, dimension, start, end, size, box } = readDimension(draft, request.range);
  const word = dimension === "ROWS" ? "rows" : "columns";
  if (start >= size) {
    throw GoogleError.invalid(
      `Cannot delete a ${word.slice(0, -1)} that doesn't exist. Tried to delete ${word.slice(0, -1)} index ${start} but there are only ${size} ${word}.`,
    );
  }
  const last = Math.min(end, size);
  if (start === 0 && last === size)
    throw GoogleError.invalid(`You can't delete all the ${word} on the sheet.`);
  const frozen =
    (dimension === "ROWS" ? sheet.grid.frozenRowCount : sheet.grid.frozenColumnCount) ?? 0;
  if (start <= frozen && last === size && frozen > 0)
    throw GoogleError.invalid(`Sorry, it is not possible to delete all non-frozen ${word}.`);
  checkLinesProtection(sheet, dimension, box, draft);
  remove(draft.spreadsheet, sheet, dimension, start, last);
}
