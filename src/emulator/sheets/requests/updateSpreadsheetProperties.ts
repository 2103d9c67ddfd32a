// batchUpdate kind updateSpreadsheetProperties.
import type { sheets_v4 } from "googleapis";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Draft } from "../draft.ts";
import { readFields } from "./read-fields.ts";

export function updateSpreadsheetProperties(
  draft: Draft,
  request: sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest,
): undefined {
  const { spreadsheet } = draft;
  const mask = readFields(request.fields);
  const properties = { ...mergeFields(spreadsheet.properties, request.properties, mask) };
  // What every spreadsheet has cannot be taken away.
  for (const name of ["title", "locale", "timeZone"] as const)
    properties[name] ??= spreadsheet.properties[name] ?? null;
  spreadsheet.properties = properties;
}
