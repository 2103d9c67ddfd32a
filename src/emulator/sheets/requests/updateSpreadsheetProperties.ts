// batchUpdate kind updateSpreadsheetProperties; a new title renames the file too.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../change-spreadsheet.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import { readFields } from "./read-fields.ts";

export function updateSpreadsheetProperties(
  draft: Draft,
  request: sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest,
): undefined {
  const { spreadsheet, world } = draft;
  const mask = readFields(request.fields);
  spreadsheet.properties = mergeFields(spreadsheet.properties, request.properties, mask) ?? {};
  const file = world.files.get(spreadsheet.spreadsheetId);
  if (file && spreadsheet.properties.title) file.name = spreadsheet.properties.title;
}
