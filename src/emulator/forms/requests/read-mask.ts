// Reads the update mask of a request and refuses one that is missing or names what the message has not.
import { camelName } from "../../wire/convert-name.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { parseMask, type Mask } from "../../wire/parse-mask.ts";

/** `fields` are the message's own; paths in snake_case are taken too. */
export function readMask(given: string | null | undefined, fields: readonly string[]): Mask {
  if (!given) throw GoogleError.invalid("update_mask must be set.");
  const mask = parseMask(camelName(given));
  const unknown = mask === "*" ? undefined : [...mask.keys()].find((one) => !fields.includes(one));
  if (unknown !== undefined) throw GoogleError.invalid(`Invalid update mask: ${given}`);
  return mask;
}
