// Gives the address at which a person opens a file.
import { FORM_TYPE, type DriveFile } from "../state.ts";

export function linkFile({ id, mimeType }: DriveFile): string {
  return mimeType === FORM_TYPE ? `/forms/d/e/${id}/viewform` : `/spreadsheets/d/${id}/edit`;
}
