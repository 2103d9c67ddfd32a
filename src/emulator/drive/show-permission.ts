// Shows a permission as Drive answers it.
import type { drive_v3 } from "googleapis";

export function showPermission(
  permission: drive_v3.Schema$Permission,
  full: boolean,
): drive_v3.Schema$Permission {
  const { id, type, role, ...rest } = permission;
  const short = { kind: "drive#permission", id: id ?? "", type: type ?? "", role: role ?? "" };
  return full ? { ...short, ...rest, deleted: false } : short;
}
