// Gives a file to who may read (or write) it, or refuses as Sheets and Forms do: what is there and not for the caller is told apart from what is not there.
import type { DriveFile, World } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { mayAccess, type Purpose } from "./may-access.ts";

export function openFile(world: World, id: string, email: string, purpose: Purpose): DriveFile {
  const file = world.files.get(id);
  if (!file) throw GoogleError.notFound();
  if (!mayAccess(file, email, purpose)) throw GoogleError.denied();
  return file;
}
