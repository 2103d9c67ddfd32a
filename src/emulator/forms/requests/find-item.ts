// Finds an item of a form by its place.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { FormDraft } from "./form-draft.ts";

export function findItem(
  draft: FormDraft,
  location: forms_v1.Schema$Location | undefined,
): { index: number; item: forms_v1.Schema$Item } {
  const index = location?.index ?? 0;
  const item = draft.form.items?.[index];
  if (!location || !item)
    throw GoogleError.invalid(`Invalid location: index ${index} is out of range.`);
  return { index, item };
}
