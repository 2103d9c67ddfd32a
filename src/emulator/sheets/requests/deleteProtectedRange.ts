// batchUpdate kind deleteProtectedRange; an id that is not there is refused.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { findProtectedRange } from "./find-protected-range.ts";

export function deleteProtectedRange(
  draft: Draft,
  request: sheets_v4.Schema$DeleteProtectedRangeRequest,
): undefined {
  const { sheet, item } = findProtectedRange(draft, request.protectedRangeId ?? 0);
  sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== item);
}
