// Makes the empty content of a new file of a kind that has one.
import { makeForm } from "../forms/make-form.ts";
import { makeSpreadsheet } from "../sheets/make-spreadsheet.ts";
import { FORM_TYPE, SPREADSHEET_TYPE, type DriveFile, type World } from "../state.ts";

export function makeContent(world: World, { id, name, mimeType }: DriveFile): void {
  if (mimeType === SPREADSHEET_TYPE) world.spreadsheets.set(id, makeSpreadsheet(id, name));
  if (mimeType === FORM_TYPE) world.forms.set(id, makeForm(world, id, name));
}
