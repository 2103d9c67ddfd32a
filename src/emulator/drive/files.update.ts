// drive.files.update: name, description, properties, trash and folder of a file.
import type { drive_v3 } from "googleapis";
import { findDrive } from "../files/find-drive.ts";
import { touchFile } from "../files/touch-file.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findFile } from "./find-file.ts";
import { refuseField } from "./refuse-field.ts";
import { showFile } from "./show-file.ts";
import { checkWritable, writeMetadata } from "./write-metadata.ts";

export function filesUpdate(call: Call): drive_v3.Schema$File {
  const { world, email, query } = call;
  const given = call.body as drive_v3.Schema$File;
  const file = findFile(call, "write");
  checkWritable(given);
  if (given.mimeType && given.mimeType !== file.mimeType)
    throw GoogleError.notBuilt("change of a file's type");
  if (given.parents) {
    throw refuseField(
      "The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.",
    );
  }
  const added = query.text("addParents")?.split(",").filter(Boolean) ?? [];
  if (added.length > 0) {
    const driveId = findDrive(world, email, added);
    if (driveId !== file.driveId) throw GoogleError.notBuilt("move of a file to another drive");
    file.parents = [...added];
  }
  writeMetadata(world, file, given);
  touchFile(world, file.id, email);
  return showFile(call, file);
}
