// Takes over what a caller says about a file; fields that Drive does not let it write are refused.
import type { drive_v3 } from "googleapis";
import type { DriveFile, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";

const WRITABLE = new Set([
  "name",
  "mimeType",
  "description",
  "parents",
  "properties",
  "appProperties",
  "trashed",
  "id",
  "kind",
  "starred",
]);

export function checkWritable(body: drive_v3.Schema$File): void {
  for (const field of Object.keys(body)) {
    if (WRITABLE.has(field)) continue;
    throw new GoogleError(
      403,
      `The resource body includes fields which are not directly writable.`,
      {
        drive: { domain: "global", reason: "fieldNotWritable" },
      },
    );
  }
}

/** A null in a map of properties removes that property. Renaming a spreadsheet renames its title too. */
export function writeMetadata(world: World, file: DriveFile, body: drive_v3.Schema$File): void {
  if (body.name != null) {
    file.name = body.name;
    const spreadsheet = world.spreadsheets.get(file.id);
    if (spreadsheet)
      world.spreadsheets.set(file.id, {
        ...spreadsheet,
        properties: { ...spreadsheet.properties, title: body.name },
      });
    const state = world.forms.get(file.id);
    if (state)
      state.form = { ...state.form, info: { ...state.form.info, documentTitle: body.name } };
  }
  if (body.description != null) file.description = body.description;
  if (body.trashed != null) file.trashed = body.trashed;
  file.properties = mergeMap(file.properties, body.properties);
  file.appProperties = mergeMap(file.appProperties, body.appProperties);
}

/** A property's key and value may have 124 bytes together. */
const MOST_BYTES = 124;

function mergeMap(
  old: Record<string, string>,
  given: Record<string, string | null> | null | undefined,
): Record<string, string> {
  const merged = { ...old };
  for (const [key, value] of Object.entries(given ?? {})) {
    if (value === null) delete merged[key];
    else if (Buffer.byteLength(key + value) > MOST_BYTES) {
      throw new GoogleError(400, `Property key and value exceed ${MOST_BYTES} bytes.`, {
        drive: { domain: "global", reason: "propertyTooLong" },
      });
    } else merged[key] = value;
  }
  return merged;
}
