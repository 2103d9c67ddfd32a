// drive.files.update: name, description, properties, trash and folder of a file.
import type { drive_v3 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { fieldNotWritable } from "./field-not-writable.ts";
import { findFile } from "./find-file.ts";
import { findDrive } from "./make-file.ts";
import { showFile } from "./show-file.ts";
import { touchFile } from "./touch-file.ts";
import { checkWritable, writeMetadata } from "./write-metadata.ts";

export function filesUpdate(call: Call): drive_v3.Schema$File {
  const { world, email, query } = call;
  const given = call.body as drive_v3.Schema$File;
  const file = findFile(call, "write");
  checkWritable(given);
  if (given.mimeType && given.mimeType !== file.mimeType)
    throw GoogleError.notBuilt("change of a file's type");
  if (given.parents) {
    throw fieldNotWritable(
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
  return showFile(file, email, query.text("fields") !== undefined);
}
