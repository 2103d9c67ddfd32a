// forms batchUpdate kind moveItem.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { findItem } from "./find-item.ts";
import type { FormDraft } from "./form-draft.ts";

/** The new place is counted after the item was taken out. */
export function moveItem(draft: FormDraft, request: forms_v1.Schema$MoveItemRequest): undefined {
  const { index, item } = findItem(draft, request.originalLocation);
  const left = draft.form.items?.toSpliced(index, 1) ?? [];
  const to = request.newLocation?.index ?? 0;
  if (to < 0 || to > left.length)
    throw GoogleError.invalid(`Invalid newLocation: index ${to} is out of range.`);
  draft.form.items = left.toSpliced(to, 0, item);
}
