// Copies a file's content into its copy; a form's answers do not come along, of protections and metadata a switch decides.
import { copySheet } from "../sheets/grid/copy-sheet.ts";
import type { DriveFile, World } from "../state.ts";

export function copyContent(world: World, source: DriveFile, copy: DriveFile): void {
  const spreadsheet = world.spreadsheets.get(source.id);
  if (spreadsheet) {
    const keeps = world.switches.copiedFile === "keeps";
    world.spreadsheets.set(copy.id, {
      ...spreadsheet,
      ...(!keeps && { developerMetadata: [] }),
      spreadsheetId: copy.id,
      properties: { ...spreadsheet.properties, title: copy.name },
      sheets: spreadsheet.sheets.map((sheet) => ({
        ...copySheet(sheet),
        ...(!keeps && { protectedRanges: [] }),
      })),
    });
  }
  const form = world.forms.get(source.id)?.form;
  const state = world.forms.get(copy.id);
  if (form && state) {
    const { items = [], settings = {}, info } = structuredClone(form);
    state.form = { ...state.form, items, settings, info: { ...info, documentTitle: copy.name } };
  }
}
