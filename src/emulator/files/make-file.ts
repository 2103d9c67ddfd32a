// Makes a file, where its maker may own one; its content is made by who asks for it.
import type { DriveFile, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { findDrive } from "./find-drive.ts";
import { nameRoot } from "./name-root.ts";

export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  /** Undefined: the root of the maker's own drive. */
  readonly parents?: readonly string[] | undefined;
}

/** Refused with 403 storageQuotaExceeded outside the shared drive, unless service accounts may own files. */
export function makeFile(
  world: World,
  email: string,
  { name, mimeType, parents }: NewFile,
): DriveFile {
  const driveId = findDrive(world, email, parents ?? []);
  if (!driveId && !world.settings.ownDrive) {
    throw new GoogleError(403, "The user's Drive storage quota has been exceeded.", {
      drive: { domain: "usageLimits", reason: "storageQuotaExceeded" },
    });
  }
  const now = world.now();
  const owner = { id: world.randomHex(8), type: "user", role: "owner", emailAddress: email };
  const file: DriveFile = {
    id: `1${Buffer.from(world.randomHex(32), "hex").toString("base64url")}`,
    name,
    mimeType,
    parents: parents?.length ? [...parents] : [nameRoot(email)],
    driveId,
    owner: driveId ? undefined : email,
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    modifiedBy: email,
    version: 1,
    properties: {},
    appProperties: {},
    permissions: driveId ? [] : [owner],
  };
  world.files.set(file.id, file);
  world.changed();
  return file;
}
