// Drive's refusal of a field that only it writes.
import { GoogleError } from "../wire/google-error.ts";

export function refuseField(
  message = "The resource body includes fields which are not directly writable.",
): GoogleError {
  return new GoogleError(403, message, {
    drive: { reason: "fieldNotWritable" },
  });
}
