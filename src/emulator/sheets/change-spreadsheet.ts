// Changes a spreadsheet all or nothing: the change works on a copy that takes the old one's place when nothing was refused.
import { touchFile } from "../files/touch-file.ts";
import type { Spreadsheet, World } from "../state.ts";
import type { Draft } from "./draft.ts";
import { copySheet } from "./grid/copy-sheet.ts";
import { keepVersion } from "./keep-version.ts";

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
