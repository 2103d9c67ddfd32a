// Gives a file to who may read (or write) it; files of the shared drive only to callers who know about shared drives.
import { mayAccess, type Purpose } from "../files/may-access.ts";
import { refuseUnknownFile } from "../files/refuse-unknown-file.ts";
import type { DriveFile } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { knowsSharedDrives } from "./knows-shared-drives.ts";

export function findFile({ world, email, params, query }: Call, purpose: Purpose): DriveFile {
  const id = params["fileId"] ?? "";
  const file = world.files.get(id);
  const isUnseen = file?.driveId !== undefined && !knowsSharedDrives(query);
  if (!file || isUnseen || !mayAccess(file, email, "read")) throw refuseUnknownFile(id);
  if (!mayAccess(file, email, purpose)) {
    throw new GoogleError(403, "The user does not have sufficient permissions for this file.", {
      drive: { reason: "insufficientFilePermissions" },
    });
  }
  return file;
}
