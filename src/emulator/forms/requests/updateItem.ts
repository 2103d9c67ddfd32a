// forms batchUpdate kind updateItem.
import type { forms_v1 } from "googleapis";
import { mergeFields } from "../../wire/merge-fields.ts";
import { completeItem } from "./complete-item.ts";
import { findItem } from "./find-item.ts";
import type { FormDraft } from "./form-draft.ts";
import { readMask } from "./read-mask.ts";

const FIELDS = [
  "itemId",
  "title",
  "description",
  "questionItem",
  "questionGroupItem",
  "pageBreakItem",
  "textItem",
  "imageItem",
  "videoItem",
];

/** An id that the mask names and the item lacks is drawn anew. */
export function updateItem(
  draft: FormDraft,
  request: forms_v1.Schema$UpdateItemRequest,
): undefined {
  const mask = readMask(request.updateMask, FIELDS);
  const { index, item } = findItem(draft, request.location);
  const merged = mergeFields<forms_v1.Schema$Item>(item, request.item ?? {}, mask) ?? {};
  draft.form.items = draft.form.items?.with(index, completeItem(draft.world, merged)) ?? [];
}
