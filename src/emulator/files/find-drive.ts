// Finds the shared drive that a new file's parents are in, if they are in one.
import { SHARED_DRIVE_ID, type World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { mayAccess } from "./may-access.ts";
import { nameRoot } from "./name-root.ts";
import { refuseUnknownFile } from "./refuse-unknown-file.ts";

/** Refused when there are several parents, or one that `email` may not write to. */
export function findDrive(
  world: World,
  email: string,
  parents: readonly string[],
): string | undefined {
  if (parents.length > 1) {
    throw new GoogleError(403, "A file cannot have multiple parents.", {
      drive: { reason: "multipleParentsNotSupported" },
    });
  }
  const parent = parents[0];
  if (parent === undefined || parent === nameRoot(email) || parent === "root") return undefined;
  if (parent === SHARED_DRIVE_ID) return SHARED_DRIVE_ID;
  const folder = world.files.get(parent);
  if (!folder || !mayAccess(folder, email, "write")) throw refuseUnknownFile(parent);
  return folder.driveId;
}
