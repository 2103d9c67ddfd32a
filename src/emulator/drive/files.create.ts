// drive.files.create: a spreadsheet, a form or a folder (no content is uploaded).
import type { drive_v3 } from "googleapis";
import { makeFile } from "../files/make-file.ts";
import { refuseUnknownFile } from "../files/refuse-unknown-file.ts";
import { FOLDER_TYPE, FORM_TYPE, SHARED_DRIVE_ID, SPREADSHEET_TYPE } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { knowsSharedDrives } from "./knows-shared-drives.ts";
import { makeContent } from "./make-content.ts";
import { showFile } from "./show-file.ts";
import { checkWritable, writeMetadata } from "./write-metadata.ts";

export function filesCreate(call: Call): drive_v3.Schema$File {
  const { world, email } = call;
  const given = call.body as drive_v3.Schema$File;
  checkWritable(given);
  const mimeType = given.mimeType ?? "application/octet-stream";
  if (![SPREADSHEET_TYPE, FORM_TYPE, FOLDER_TYPE].includes(mimeType))
    throw GoogleError.notBuilt(`file of type ${mimeType}`);
  const parent = given.parents?.[0];
  const isShared = parent === SHARED_DRIVE_ID || world.files.get(parent ?? "")?.driveId;
  if (parent && isShared && !knowsSharedDrives(call.query)) throw refuseUnknownFile(parent);
  if (given.id && world.files.has(given.id))
    throw new GoogleError(409, "A file already exists with the provided ID.");
  if (given.id) throw GoogleError.notBuilt("creation of a file under an id from generateIds");
  const file = makeFile(world, email, {
    name: given.name ?? "Untitled",
    mimeType,
    parents: given.parents ?? undefined,
  });
  makeContent(world, file);
  writeMetadata(world, file, given);
  return showFile(call, file);
}
