// Takes over what a caller says about a file; fields that Drive does not let it write are refused.
import type { drive_v3 } from "googleapis";
import type { DriveFile, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { refuseField } from "./refuse-field.ts";

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
]);
/** What Drive lets a caller write, and this emulator does not keep. */
const NOT_BUILT = new Set([
  "contentHints",
  "contentRestrictions",
  "copyRequiresWriterPermission",
  "createdTime",
  "downloadRestrictions",
  "folderColorRgb",
  "inheritedPermissionsDisabled",
  "modifiedTime",
  "originalFilename",
  "shortcutDetails",
  "starred",
  "viewedByMeTime",
  "viewersCanCopyContent",
  "writersCanShare",
]);

/** To be called before anything is made or changed. */
export function checkWritable(body: drive_v3.Schema$File): void {
  checkLengths(body.properties);
  checkLengths(body.appProperties);
  for (const field of Object.keys(body)) {
    if (WRITABLE.has(field)) continue;
    if (NOT_BUILT.has(field)) throw GoogleError.notBuilt(`writing of File.${field}`);
    throw refuseField();
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
    else merged[key] = value;
  }
  return merged;
}

function checkLengths(given: Record<string, string | null> | null | undefined): void {
  for (const [key, value] of Object.entries(given ?? {})) {
    if (Buffer.byteLength(key + (value ?? "")) <= MOST_BYTES) continue;
    throw new GoogleError(400, `Property key and value exceed ${MOST_BYTES} bytes.`, {
      drive: { reason: "propertyTooLong" },
    });
  }
}
