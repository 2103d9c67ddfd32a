// drive.permissions.update: the role of who has a permission already.
import type { drive_v3 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { checkRole } from "./check-role.ts";
import { findFile } from "./find-file.ts";
import { findPermission } from "./find-permission.ts";
import { refuseField } from "./refuse-field.ts";
import { showPermission } from "./show-permission.ts";

export function permissionsUpdate(call: Call): drive_v3.Schema$Permission {
  const file = findFile(call, "write");
  const old = findPermission(file, call.params["permissionId"] ?? "");
  const { role, ...rest } = call.body as drive_v3.Schema$Permission;
  if (rest.expirationTime) throw GoogleError.notBuilt("permission that expires");
  if (Object.keys(rest).length > 0) throw refuseField();
  if (old.role === "owner") throw GoogleError.notBuilt("change of an owner's permission");
  const permission = { ...old, role: checkRole(role) };
  file.permissions = file.permissions.map((other) => (other === old ? permission : other));
  file.version++;
  call.world.changed();
  return showPermission(permission, call.mask !== undefined);
}
