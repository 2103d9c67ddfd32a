// Gives people and identities the access to a file that they have not got yet.
import type { drive_v3 } from "googleapis";
import { callPatiently } from "../google/call-patiently.ts";
import type { Google } from "../google/open-google.ts";

const MAY_WRITE = new Set(["owner", "organizer", "fileOrganizer", "writer"]);

export interface Access {
  /** Addresses that should be able to edit. */
  readonly writers: readonly string[];
  /** Whether anyone with the link may answer; for forms. */
  readonly responders: boolean;
}

/** One after the other: of concurrent changes to one file's permissions Google keeps only the last (drive.permissions.create). */
export async function shareFile(
  { drive, email }: Google,
  fileId: string,
  { writers, responders }: Access,
): Promise<void> {
  const there = await listPermissions(drive, fileId, responders);
  const canWrite = new Set(
    there
      .filter(({ role, view }) => MAY_WRITE.has(role ?? "") && !view)
      .map(({ emailAddress }) => emailAddress?.toLowerCase()),
  );
  for (const writer of writers) {
    // Our own identity made the file.
    if (writer === email || canWrite.has(writer.toLowerCase())) continue;
    await callPatiently(() =>
      drive.permissions.create({
        fileId,
        supportsAllDrives: true,
        sendNotificationEmail: false,
        fields: "id",
        requestBody: { type: "user", role: "writer", emailAddress: writer },
      }),
    );
  }
  if (responders && !there.some(({ type, view }) => type === "anyone" && view === "published")) {
    await callPatiently(() =>
      drive.permissions.create({
        fileId,
        supportsAllDrives: true,
        fields: "id",
        requestBody: { type: "anyone", role: "reader", view: "published" },
      }),
    );
  }
}

async function listPermissions(
  drive: drive_v3.Drive,
  fileId: string,
  responders: boolean,
): Promise<drive_v3.Schema$Permission[]> {
  const { data } = await callPatiently(() =>
    drive.permissions.list({
      fileId,
      supportsAllDrives: true,
      pageSize: 100,
      fields: "permissions(id,type,role,view,emailAddress)",
      ...(responders ? { includePermissionsForView: "published" } : {}),
    }),
  );
  return data.permissions ?? [];
}
