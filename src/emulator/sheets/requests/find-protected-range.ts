// Finds a protected range by its id in any tab.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { mayEdit, refuseProtected } from "../protection/check-protection.ts";

/** Refused when it is not there, or when the caller may not edit it. */
export function findProtectedRange(
  draft: Draft,
  id: number,
): { sheet: Sheet; item: sheets_v4.Schema$ProtectedRange } {
  for (const sheet of draft.spreadsheet.sheets) {
    const item = sheet.protectedRanges.find((candidate) => candidate.protectedRangeId === id);
    if (!item) continue;
    if (!mayEdit(item, draft)) throw refuseProtected();
    return { sheet, item };
  }
  throw GoogleError.invalid(`No protected range with id: ${id}`);
}
