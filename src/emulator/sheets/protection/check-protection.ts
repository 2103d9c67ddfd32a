// Refuses a change to cells that are protected against the one who makes it.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Box } from "../ranges/box.ts";
import { touchesBox } from "../ranges/touches-box.ts";

export interface Editor {
  readonly email: string;
  readonly owner: string | undefined;
}

export function checkProtection(
  sheet: Pick<Sheet, "protectedRanges">,
  box: Box,
  editor: Editor,
): void {
  for (const item of sheet.protectedRanges) {
    if (item.warningOnly || mayEdit(item, editor) || !touchesBox(item.range ?? {}, box)) continue;
    const open = item.unprotectedRanges?.some((range) => covers(range, box));
    if (!open) throw refuseProtected();
  }
}

export function refuseProtected(): GoogleError {
  return GoogleError.invalid(
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  );
}

export function mayEdit(item: sheets_v4.Schema$ProtectedRange, { email, owner }: Editor): boolean {
  return (
    Boolean(item.warningOnly) || email === owner || (item.editors?.users?.includes(email) ?? false)
  );
}

function covers(range: sheets_v4.Schema$GridRange, box: Box): boolean {
  return (
    (range.startRowIndex ?? 0) <= box.row0 &&
    (range.endRowIndex ?? Infinity) >= box.row1 &&
    (range.startColumnIndex ?? 0) <= box.column0 &&
    (range.endColumnIndex ?? Infinity) >= box.column1
  );
}
