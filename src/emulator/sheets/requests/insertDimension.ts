// batchUpdate kind insertDimension.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { insertDimension as insert } from "../grid/insert-dimension.ts";
import { checkInsertProtection } from "../protection/check-insert-protection.ts";
import { readDimension } from "./read-dimension.ts";

export function insertDimension(
  draft: Draft,
  request: sheets_v4.Schema$InsertDimensionRequest,
): undefined {
  if (request.range?.startIndex == null || request.range.endIndex == null)
    throw GoogleError.invalid("Both range.startIndex and range.endIndex must be bounded.");
  const { sheet, dimension, start, end, size } = readDimension(draft, request.range);
  const before = request.inheritFromBefore ?? false;
  if (before && start === 0)
    throw GoogleError.invalid(
      "inheritFromBefore cannot be true when inserting at the start of the sheet.",
    );
  if (start > size)
    throw GoogleError.invalid(`range.startIndex is larger than current grid size (${size})`);
  if (start === size && !before) {
    throw GoogleError.invalid(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
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
