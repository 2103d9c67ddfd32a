// drive.permissions.list; permissions of the published view come only when asked for.
import type { drive_v3 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { findFile } from "./find-file.ts";
import { showPermission } from "./show-permission.ts";

export function permissionsList(call: Call): drive_v3.Schema$PermissionList {
  const file = findFile(call, "read");
  const published = call.query.text("includePermissionsForView") === "published";
  const full = call.query.text("fields") !== undefined;
  return {
    kind: "drive#permissionList",
    permissions: file.permissions
      .filter(({ view }) => published || !view)
      .map((permission) => showPermission(permission, full)),
  };
}
