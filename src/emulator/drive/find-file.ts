// Gives a file to who may read (or write) it; files of the shared drive only to callers who say they know about shared drives.
import type { DriveFile } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { mayRead, mayWrite } from "./check-access.ts";
import { refuseUnknownFile } from "./refuse-unknown-file.ts";

export function findFile(
  { world, email, params, query }: Call,
  purpose: "read" | "write",
): DriveFile {
  const id = params["fileId"] ?? "";
  const file = world.files.get(id);
  const aware = query.flag("supportsAllDrives") || query.flag("supportsTeamDrives");
  if (!file || !mayRead(file, email) || (file.driveId && !aware)) throw refuseUnknownFile(id);
  if (purpose === "write" && !mayWrite(file, email)) {
    throw new GoogleError(403, "The user does not have sufficient permissions for this file.", {
      drive: { domain: "global", reason: "insufficientFilePermissions" },
    });
  }
  return file;
}
