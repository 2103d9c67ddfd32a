// Who may read and write a file.
import { SHARED_DRIVE_ID, type DriveFile } from "../state.ts";

const WRITERS: ReadonlySet<string> = new Set(["owner", "organizer", "fileOrganizer", "writer"]);

/** Every service account of the project is a member of the shared drive. */
function isMember(file: DriveFile, email: string): boolean {
  return file.driveId === SHARED_DRIVE_ID && email.endsWith(".iam.gserviceaccount.com");
}

export function mayRead(file: DriveFile, email: string): boolean {
  if (isMember(file, email) || file.owner === email) return true;
  return file.permissions.some(
    (permission) =>
      permission.view !== "published" &&
      (permission.type === "anyone" || permission.emailAddress === email),
  );
}

export function mayWrite(file: DriveFile, email: string): boolean {
  if (isMember(file, email) || file.owner === email) return true;
  return file.permissions.some(
    (permission) =>
      permission.view !== "published" &&
      WRITERS.has(permission.role ?? "") &&
      (permission.type === "anyone" || permission.emailAddress === email),
  );
}
