// forms batchUpdate kind createItem; ids may be chosen by the caller when they are free.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { completeItem } from "./complete-item.ts";
import type { FormDraft } from "./form-draft.ts";

export function createItem(
  { world, form }: FormDraft,
  request: forms_v1.Schema$CreateItemRequest,
): forms_v1.Schema$CreateItemResponse {
  const items = form.items ?? [];
  const index = request.location?.index ?? 0;
  if (!request.location || index < 0 || index > items.length)
    throw GoogleError.invalid(`Invalid location: index ${index} is out of range.`);
  const item = completeItem(world, request.item ?? {});
  form.items = items.toSpliced(index, 0, item);
  const questionId = item.questionItem?.question?.questionId;
  return { itemId: item.itemId ?? "", ...(questionId && { questionId: [questionId] }) };
}
