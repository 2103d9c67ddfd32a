// drive.permissions.get.
import type { drive_v3 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { findFile } from "./find-file.ts";
import { findPermission } from "./find-permission.ts";
import { showPermission } from "./show-permission.ts";

export function permissionsGet(call: Call): drive_v3.Schema$Permission {
  const permission = findPermission(findFile(call, "read"), call.params["permissionId"] ?? "");
  return showPermission(permission, call.mask !== undefined);
}
