// drive.permissions.create: shares a file; a form's responders are a permission with view "published".
import type { drive_v3 } from "googleapis";
import { FORM_TYPE } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { checkRole } from "./check-role.ts";
import { findFile } from "./find-file.ts";
import { showPermission } from "./show-permission.ts";

const TYPES = new Set(["user", "group", "domain", "anyone"]);

/** The same person (or everybody) has one permission per view: a second one changes its role. */
export function permissionsCreate(call: Call): drive_v3.Schema$Permission {
  const { world } = call;
  const file = findFile(call, "write");
  const given = call.body as drive_v3.Schema$Permission;
  const type = given.type ?? "";
  if (!TYPES.has(type)) throw refuse("The permission type field is required.", "required");
  const role = checkRole(given.role);
  const emailAddress = given.emailAddress ?? undefined;
  const domain = given.domain ?? undefined;
  if ((type === "user" || type === "group") && !emailAddress)
    throw refuse("The emailAddress field is required for this permission type.", "required");
  if (type === "domain" && !domain)
    throw refuse("The domain field is required for this permission type.", "required");
  if (given.view && (given.view !== "published" || file.mimeType !== FORM_TYPE))
    throw refuse("The specified view is not valid for this file.", "invalid");
  if (given.view && role !== "reader")
    throw refuse("Only the reader role is valid for the published view.", "invalid");
  const same = file.permissions.find(
    (permission) =>
      permission.type === type &&
      (permission.emailAddress ?? undefined) === emailAddress &&
      (permission.domain ?? undefined) === domain &&
      (permission.view ?? undefined) === (given.view ?? undefined),
  );
  const full = call.mask !== undefined;
  // The owner stays the owner.
  if (same?.role === "owner") return showPermission(same, full);
  const permission: drive_v3.Schema$Permission = {
    id:
      same?.id ??
      (type === "anyone" && !given.view
        ? "anyoneWithLink"
        : String(Number.parseInt(world.randomHex(6), 16))),
    type,
    role,
    ...(emailAddress && { emailAddress }),
    ...(domain && { domain }),
    ...(given.view && { view: given.view }),
    ...((type === "anyone" || type === "domain") && {
      allowFileDiscovery: given.allowFileDiscovery ?? false,
    }),
  };
  file.permissions = [...file.permissions.filter((other) => other !== same), permission];
  file.version++;
  world.changed();
  return showPermission(permission, full);
}

function refuse(message: string, reason: string): GoogleError {
  return new GoogleError(400, message, { drive: { reason } });
}
