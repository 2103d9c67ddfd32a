// Tells whether somebody may read or write a file.
import { SHARED_DRIVE_ID, type DriveFile } from "../state.ts";

export type Purpose = "read" | "write";

const WRITERS: ReadonlySet<string> = new Set(["owner", "organizer", "fileOrganizer", "writer"]);

export function mayAccess(file: DriveFile, email: string, purpose: Purpose): boolean {
  if (isMember(file, email) || file.owner === email) return true;
  return file.permissions.some(
    ({ view, type, role, emailAddress }) =>
      // Who may answer a form may not open it.
      view !== "published" &&
      (type === "anyone" || emailAddress === email) &&
      (purpose === "read" || WRITERS.has(role ?? "")),
  );
}

/** Every service account of the project is a member of the shared drive. */
function isMember(file: DriveFile, email: string): boolean {
  return file.driveId === SHARED_DRIVE_ID && email.endsWith(".iam.gserviceaccount.com");
}
