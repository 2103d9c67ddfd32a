// An officer puts the whole file back to an older version; no protection is known to stop that.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../sheets/draft.ts";
import { copySheet } from "../sheets/grid/copy-sheet.ts";
import type { Sheet, Version } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import type { ActionOf } from "./officer-action.ts";

/** What becomes of protections and metadata is a switch. */
export function restoreVersion(draft: Draft, wanted: ActionOf<"restore">): void {
  const { spreadsheet, world } = draft;
  const old = findVersion(draft, wanted).spreadsheet;
  const mode = world.switches.restoredVersion;
  const present = new Map(spreadsheet.sheets.map((sheet) => [sheet.sheetId, sheet]));
  spreadsheet.properties = old.properties;
  spreadsheet.namedRanges = old.namedRanges.slice();
  spreadsheet.developerMetadata = mode === "drops" ? [] : old.developerMetadata.slice();
  spreadsheet.sheets = old.sheets.map((sheet) => {
    const copy = copySheet(sheet);
    if (mode === "drops") copy.protectedRanges = [];
    if (mode === "leaves-current")
      copy.protectedRanges = (present.get(sheet.sheetId) ?? sheet).protectedRanges.flatMap((item) =>
        cutToGrid(item, sheet),
      );
    return copy;
  });
}

function findVersion({ world, spreadsheet }: Draft, wanted: ActionOf<"restore">): Version {
  const versions = world.versions.get(spreadsheet.spreadsheetId) ?? [];
  const { version, minutesAgo } = wanted;
  if ((version === undefined) === (minutesAgo === undefined))
    throw GoogleError.invalid("Say either version or minutesAgo");
  const found =
    minutesAgo === undefined
      ? versions.find((one) => one.version === version)
      : versions.findLast(({ at }) => at <= world.now() - minutesAgo * 60_000);
  if (found) return found;
  const words = minutesAgo === undefined ? `${version}` : `of ${minutesAgo} minutes ago`;
  throw GoogleError.invalid(`There is no version ${words}`);
}

/** The older version may be smaller than what is protected now. */
function cutToGrid(
  item: sheets_v4.Schema$ProtectedRange,
  { rows, columns }: Sheet,
): sheets_v4.Schema$ProtectedRange[] {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex, ...range } =
    item.range ?? {};
  if ((startRowIndex ?? 0) >= rows.length || (startColumnIndex ?? 0) >= columns.length) return [];
  const cut = {
    ...range,
    ...(startRowIndex != null && { startRowIndex }),
    ...(endRowIndex != null && { endRowIndex: Math.min(endRowIndex, rows.length) }),
    ...(startColumnIndex != null && { startColumnIndex }),
    ...(endColumnIndex != null && { endColumnIndex: Math.min(endColumnIndex, columns.length) }),
  };
  return [{ ...item, range: cut }];
}
