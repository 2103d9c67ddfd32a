// Changes a spreadsheet all or nothing: the change works on a copy that takes the old one's place when nothing was refused.
import { touchFile } from "../drive/touch-file.ts";
import type { Sheet, Spreadsheet, World } from "../state.ts";
import { keepVersion } from "./keep-version.ts";

/** What a change is given. Rows, cells and list items are replaced, never changed in place: the copy shares them with the original. */
export interface Draft {
  readonly world: World;
  /** Who changes it. */
  readonly email: string;
  /** Who may change every protected cell: the owner of a file outside the shared drive. */
  readonly owner: string | undefined;
  readonly spreadsheet: Spreadsheet;
}

/** The copy costs one array copy per tab, whatever the tabs hold. */
export function changeSpreadsheet<T>(
  world: World,
  spreadsheet: Spreadsheet,
  email: string,
  change: (draft: Draft) => T,
): T {
  const id = spreadsheet.spreadsheetId;
  const copy: Spreadsheet = {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map(copySheet),
    namedRanges: spreadsheet.namedRanges.slice(),
    developerMetadata: spreadsheet.developerMetadata.slice(),
  };
  const file = world.files.get(id);
  const result = change({ world, email, owner: file?.owner, spreadsheet: copy });
  keepVersion(world, id);
  world.spreadsheets.set(id, copy);
  // A spreadsheet's title and its file's name are one.
  if (file && copy.properties.title) file.name = copy.properties.title;
  touchFile(world, id, email);
  keepVersion(world, id);
  return result;
}

export function copySheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.slice(),
    columns: sheet.columns.slice(),
    merges: sheet.merges.slice(),
    protectedRanges: sheet.protectedRanges.slice(),
    conditionalFormats: sheet.conditionalFormats.slice(),
    filterViews: sheet.filterViews.slice(),
  };
}
