// Reads the role of a permission; ownership and the management of drives are not given here.
import { GoogleError } from "../wire/google-error.ts";

const ROLES = new Set(["owner", "organizer", "fileOrganizer", "writer", "commenter", "reader"]);

export function checkRole(role: string | null | undefined): string {
  if (!role || !ROLES.has(role)) {
    throw new GoogleError(400, "The permission role field is required.", {
      drive: { reason: "required" },
    });
  }
  if (role === "owner" || role === "organizer")
    throw GoogleError.notBuilt(`permission with role ${role}`);
  return role;
}
