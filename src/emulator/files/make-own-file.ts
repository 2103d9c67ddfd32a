// Makes a file in its maker's own drive, as spreadsheets.create and forms.create do.
import type { DriveFile, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { makeFile } from "./make-file.ts";

/** Drive says storageQuotaExceeded; Sheets and Forms have no such word and only deny. */
export function makeOwnFile(
  world: World,
  email: string,
  file: { readonly name: string; readonly mimeType: string },
): DriveFile {
  if (!world.settings.ownDrive) throw GoogleError.denied();
  return makeFile(world, email, file);
}
