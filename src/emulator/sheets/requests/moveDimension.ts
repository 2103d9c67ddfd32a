// batchUpdate kind moveDimension.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { moveDimension as move } from "../grid/move-dimension.ts";
import { checkInsertProtection } from "../protection/check-insert-protection.ts";
import { checkLinesProtection } from "../protection/check-lines-protection.ts";
import { readDimension } from "./read-dimension.ts";

export function moveDimension(
  draft: Draft,
  request: sheets_v4.Schema$MoveDimensionRequest,
): undefined {
  const { sheet, dimension, start, end, size, box } = readDimension(draft, request.source);
  const to = request.destinationIndex ?? 0;
  if (start >= size || end > size || to < 0 || to > size) {
    throw GoogleError.invalid(
      `Cannot move ${dimension.toLowerCase()} ${start} to ${end} to index ${to}: the sheet has ${size}.`,
    );
  }
  checkLinesProtection(sheet, dimension, box, draft);
  checkInsertProtection(sheet, dimension, to, draft);
  move(draft.spreadsheet, sheet, { dimension, start, end, to });
}
