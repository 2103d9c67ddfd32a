// forms batchUpdate kind deleteItem.
import type { forms_v1 } from "googleapis";
import { findItem } from "./find-item.ts";
import type { FormDraft } from "./form-draft.ts";

export function deleteItem(
  draft: FormDraft,
  request: forms_v1.Schema$DeleteItemRequest,
): undefined {
  const { index } = findItem(draft, request.location);
  draft.form.items = draft.form.items?.toSpliced(index, 1) ?? [];
}
