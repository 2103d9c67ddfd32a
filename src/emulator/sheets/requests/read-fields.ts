// Reads the `fields` of an update request; Google wants at least one, and takes snake_case names too.
import { GoogleError } from "../../wire/google-error.ts";
import { parseMask, type Mask } from "../../wire/parse-mask.ts";

export function readFields(fields: string | null | undefined): Mask {
  if (!fields)
    throw GoogleError.invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  return parseMask(fields.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}
