// batchUpdate kind insertDimension.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../change-spreadsheet.ts";
import { checkInsertProtection } from "../grid/check-insert-protection.ts";
import { insertDimension as insert } from "../grid/insert-dimension.ts";
import { readDimension } from "./read-dimension.ts";

export function insertDimension(
  draft: Draft,
  request: sheets_v4.Schema$InsertDimensionRequest,
): undefined {
  const { sheet, dimension, start, end, size } = readDimension(draft, request.range);
  const before = request.inheritFromBefore ?? false;
  if (before && start === 0)
    throw GoogleError.invalid(
      "inheritFromBefore cannot be true when inserting at the start of the sheet.",
    );
  if (start > size || (start === size && !before)) {
    throw GoogleError.invalid(
      `Cannot insert ${dimension.toLowerCase()} at index ${start}: the sheet has ${size}${start === size ? ", and inheritFromBefore is false" : ""}.`,
    );
  }
  checkInsertProtection(sheet, dimension, start, draft);
  insert(draft.spreadsheet, sheet, {
    dimension,
    at: start,
    count: end - start,
    inherit: before ? "before" : "after",
  });
}
