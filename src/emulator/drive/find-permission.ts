// Finds a permission of a file by its id.
import type { drive_v3 } from "googleapis";
import type { DriveFile } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";

export function findPermission(file: DriveFile, id: string): drive_v3.Schema$Permission {
  const permission = file.permissions.find((candidate) => candidate.id === id);
  if (permission) return permission;
  throw new GoogleError(404, `Permission not found: ${id}.`, {
    drive: {
      reason: "notFound",
      location: "permissionId",
      locationType: "parameter",
    },
  });
}
