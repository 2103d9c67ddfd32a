// Drive's refusal of a query parameter's value.
import { GoogleError } from "../wire/google-error.ts";

export function refuseParameter(name: string, message: string): GoogleError {
  return new GoogleError(400, message, {
    drive: { reason: "invalid", location: name, locationType: "parameter" },
  });
}
