// drive.permissions.delete.
import type { Call } from "../wire/call.ts";
import { findFile } from "./find-file.ts";
import { findPermission } from "./find-permission.ts";

export function permissionsDelete(call: Call): undefined {
  const file = findFile(call, "write");
  const permission = findPermission(file, call.params["permissionId"] ?? "");
  file.permissions = file.permissions.filter((other) => other !== permission);
  file.version++;
  call.world.changed();
}
