// Shows a protected range as its reader sees it.
import type { sheets_v4 } from "googleapis";
import { mayEdit, type Editor } from "../protection/check-protection.ts";
import { writeRange } from "../ranges/write-range.ts";

/** Editors are shown only to who may edit; false and empty fields stay away. */
export function showProtectedRange(
  item: sheets_v4.Schema$ProtectedRange,
  reader: Editor,
): sheets_v4.Schema$ProtectedRange {
  const editable = mayEdit(item, reader);
  return {
    protectedRangeId: item.protectedRangeId ?? 0,
    range: writeRange(item.range ?? {}),
    ...(item.namedRangeId && { namedRangeId: item.namedRangeId }),
    ...(item.description && { description: item.description }),
    ...(item.warningOnly && { warningOnly: true }),
    ...(editable && { requestingUserCanEdit: true }),
    ...(item.unprotectedRanges?.length && {
      unprotectedRanges: item.unprotectedRanges.map(writeRange),
    }),
    ...(editable && { editors: item.editors ?? {} }),
  };
}
