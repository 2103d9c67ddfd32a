// Makes a file with empty content, where its maker may own one.
import { makeSpreadsheet } from "../sheets/make-spreadsheet.ts";
import { makeForm } from "../forms/make-form.ts";
import {
  FORM_TYPE,
  SHARED_DRIVE_ID,
  SPREADSHEET_TYPE,
  type DriveFile,
  type World,
} from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { refuseUnknownFile } from "./refuse-unknown-file.ts";
import { mayWrite } from "./check-access.ts";

export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  /** Undefined: the root of the maker's own drive. */
  readonly parents: readonly string[] | undefined;
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
  const id = `1${Buffer.from(world.randomHex(32), "hex").toString("base64url")}`;
  const file: DriveFile = {
    id,
    name,
    mimeType,
    parents: parents?.length ? [...parents] : [rootOf(email)],
    driveId,
    owner: driveId ? undefined : email,
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    modifiedBy: email,
    version: 1,
    properties: {},
    appProperties: {},
    permissions: [],
  };
  if (!driveId)
    file.permissions.push({
      id: world.randomHex(8),
      type: "user",
      role: "owner",
      emailAddress: email,
    });
  world.files.set(id, file);
  if (mimeType === SPREADSHEET_TYPE) world.spreadsheets.set(id, makeSpreadsheet(id, name));
  if (mimeType === FORM_TYPE) world.forms.set(id, makeForm(world, id, name));
  world.changed();
  return file;
}

/** The id of somebody's own root folder. */
export function rootOf(email: string): string {
  return `0A${Buffer.from(email).toString("base64url").slice(0, 15)}PVA`;
}

/** The shared drive the parents are in, if they are. */
export function findDrive(
  world: World,
  email: string,
  parents: readonly string[],
): string | undefined {
  if (parents.length > 1) {
    throw new GoogleError(403, "A file cannot have multiple parents.", {
      drive: { domain: "global", reason: "multipleParentsNotSupported" },
    });
  }
  const parent = parents[0];
  if (parent === undefined || parent === rootOf(email) || parent === "root") return undefined;
  if (parent === SHARED_DRIVE_ID) return SHARED_DRIVE_ID;
  const folder = world.files.get(parent);
  if (!folder || !mayWrite(folder, email)) throw refuseUnknownFile(parent);
  return folder.driveId;
}
