// Finds the file a newcomer is likely to look for: of its kind, the one changed last.
import type { DriveFile, World } from "../state.ts";

export function findNewestFile(world: World, mimeType: string): DriveFile | undefined {
  let newest: DriveFile | undefined;
  for (const file of world.files.values()) {
    if (file.mimeType !== mimeType || file.trashed) continue;
    if (newest === undefined || file.modifiedTime >= newest.modifiedTime) newest = file;
  }
  return newest;
}
