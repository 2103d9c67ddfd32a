// forms batchUpdate kind updateItem.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { parseMask } from "../../wire/parse-mask.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import { completeItem } from "../complete-item.ts";
import { findItem } from "../find-item.ts";
import type { FormDraft } from "../form-draft.ts";

/** An id that the mask names and the item lacks is drawn anew. */
export function updateItem(
  draft: FormDraft,
  request: forms_v1.Schema$UpdateItemRequest,
): forms_v1.Schema$CreateItemResponse | undefined {
  if (!request.updateMask) throw GoogleError.invalid("update_mask must be set.");
  const { index, item } = findItem(draft, request.location);
  const merged =
    mergeFields<forms_v1.Schema$Item>(item, request.item ?? {}, parseMask(request.updateMask)) ??
    {};
  draft.form.items = draft.form.items?.with(index, completeItem(draft.world, merged)) ?? [];
  return undefined;
}
