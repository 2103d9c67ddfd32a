// Refuses a protected range as Google does: of a whole tab there is one, and only such a one has ranges left open.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { isWhole } from "./is-whole.ts";

/** `item` as it is to stand among the tab's `others`. */
export function refuseUnfitProtection(
  sheet: Sheet,
  item: sheets_v4.Schema$ProtectedRange,
  others: readonly sheets_v4.Schema$ProtectedRange[],
): void {
  if (isWhole(item) && others.some(isWhole))
    throw GoogleError.invalid(`Sheet "${sheet.properties.title}" already has sheet protection.`);
  if (!isWhole(item) && item.unprotectedRanges?.length)
    throw GoogleError.invalid("Unprotected ranges are only supported on protected sheets.");
}
