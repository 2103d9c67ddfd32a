// drive.permissions.list; permissions of the published view come only when asked for.
import type { drive_v3 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { findFile } from "./find-file.ts";
import { readPage } from "./read-page.ts";
import { showPermission } from "./show-permission.ts";

export function permissionsList(call: Call): drive_v3.Schema$PermissionList {
  const file = findFile(call, "read");
  const published = call.query.text("includePermissionsForView") === "published";
  const full = call.mask !== undefined;
  const { items, ...next } = readPage(
    call.query,
    file.permissions.filter(({ view }) => published || !view),
  );
  return {
    kind: "drive#permissionList",
    ...next,
    permissions: items.map((permission) => showPermission(permission, full)),
  };
}
