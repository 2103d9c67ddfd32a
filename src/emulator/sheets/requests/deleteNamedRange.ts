// batchUpdate kind deleteNamedRange.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";

export function deleteNamedRange(
  draft: Draft,
  request: sheets_v4.Schema$DeleteNamedRangeRequest,
): undefined {
  const { spreadsheet } = draft;
  const left = spreadsheet.namedRanges.filter((item) => item.namedRangeId !== request.namedRangeId);
  if (left.length === spreadsheet.namedRanges.length)
    throw GoogleError.invalid(`No named range with id: ${request.namedRangeId ?? ""}`);
  spreadsheet.namedRanges = left;
}
