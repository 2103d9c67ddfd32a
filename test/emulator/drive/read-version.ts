// Reads how often and when a file was changed, as Drive tells it.
import type { Emulator } from "../start-emulator.ts";

export async function readVersion({ clients }: Emulator, fileId: string) {
  const fields = "version,modifiedTime,name";
  const { data } = await clients.drive.files.get({ fileId, supportsAllDrives: true, fields });
  const { name, version, modifiedTime } = data;
  return { name, version: Number(version), modified: Date.parse(modifiedTime ?? "") };
}
