// Reads the `fields` of an update request; Google wants at least one, and takes snake_case names too.
import { camelName } from "../../wire/convert-name.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { parseMask, type Mask } from "../../wire/parse-mask.ts";

export function readFields(fields: string | null | undefined): Mask {
  if (!fields)
    throw GoogleError.invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  return parseMask(camelName(fields));
}
