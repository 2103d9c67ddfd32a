// Shows a file as Drive answers it: few fields by default, all of them when `fields` chooses.
import type { drive_v3 } from "googleapis";
import { mayAccess } from "../files/may-access.ts";
import { FOLDER_TYPE, FORM_TYPE, SPREADSHEET_TYPE, type DriveFile } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { showPermission } from "./show-permission.ts";

export function showFile({ email, mask }: Call, file: DriveFile): drive_v3.Schema$File {
  const { id, name, mimeType, driveId } = file;
  const short = {
    kind: "drive#file",
    id,
    name,
    mimeType,
    ...(driveId && { driveId, teamDriveId: driveId }),
  };
  if (!mask) return short;
  const canEdit = mayAccess(file, email, "write");
  const user = (address: string): drive_v3.Schema$User => ({
    kind: "drive#user",
    displayName: address.split("@")[0] ?? address,
    me: address === email,
    emailAddress: address,
  });
  return {
    ...short,
    ...(file.description !== undefined && { description: file.description }),
    starred: false,
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    parents: file.parents,
    properties: file.properties,
    appProperties: file.appProperties,
    spaces: ["drive"],
    version: String(file.version),
    webViewLink: linkTo(file),
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    modifiedByMe: file.modifiedBy === email,
    lastModifyingUser: user(file.modifiedBy),
    ...(file.owner && { owners: [user(file.owner)], ownedByMe: file.owner === email }),
    shared: file.driveId !== undefined || file.permissions.length > 1,
    capabilities: { canEdit, canCopy: true, canDelete: canEdit, canShare: canEdit },
    permissions: file.permissions.map((permission) => showPermission(permission, true)),
    permissionIds: file.permissions.map((permission) => permission.id ?? ""),
    quotaBytesUsed: "1024",
  };
}

function linkTo({ id, mimeType }: DriveFile): string {
  if (mimeType === SPREADSHEET_TYPE)
    return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
  if (mimeType === FORM_TYPE) return `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`;
  if (mimeType === FOLDER_TYPE) return `https://drive.google.com/drive/folders/${id}`;
  return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}
