// Drive's refusal of a file that is not there, or not for the caller.
import { GoogleError } from "../wire/google-error.ts";

export function refuseUnknownFile(id: string): GoogleError {
  return new GoogleError(404, `File not found: ${id}.`, {
    drive: { reason: "notFound", location: "fileId", locationType: "parameter" },
  });
}
