// drive.files.copy: the content comes along, permissions do not.
import type { drive_v3 } from "googleapis";
import { makeFile } from "../files/make-file.ts";
import { FOLDER_TYPE } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { copyContent } from "./copy-content.ts";
import { findFile } from "./find-file.ts";
import { makeContent } from "./make-content.ts";
import { showFile } from "./show-file.ts";
import { checkWritable, writeMetadata } from "./write-metadata.ts";

export function filesCopy(call: Call): drive_v3.Schema$File {
  const { world, email } = call;
  const given = call.body as drive_v3.Schema$File;
  checkWritable(given);
  const source = findFile(call, "read");
  if (source.mimeType === FOLDER_TYPE) {
    throw new GoogleError(403, "This file cannot be copied by the user.", {
      drive: { reason: "cannotCopyFile" },
    });
  }
  const file = makeFile(world, email, {
    name: given.name ?? `Copy of ${source.name}`,
    mimeType: source.mimeType,
    parents: given.parents ?? source.parents,
  });
  makeContent(world, file);
  file.properties = { ...source.properties };
  file.appProperties = { ...source.appProperties };
  writeMetadata(world, file, given);
  copyContent(world, source, file);
  return showFile(call, file);
}
