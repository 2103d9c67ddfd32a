// forms batchUpdate kind updateFormInfo.
import type { forms_v1 } from "googleapis";
import { mergeFields } from "../../wire/merge-fields.ts";
import { checkDisplayed } from "./check-displayed.ts";
import type { FormDraft } from "./form-draft.ts";
import { readMask } from "./read-mask.ts";

export function updateFormInfo(
  { form }: FormDraft,
  request: forms_v1.Schema$UpdateFormInfoRequest,
): undefined {
  const mask = readMask(request.updateMask, ["title", "description"]);
  const { documentTitle } = form.info ?? {};
  const merged = mergeFields<forms_v1.Schema$Info>(form.info ?? {}, request.info ?? {}, mask) ?? {};
  checkDisplayed(merged.title);
  // The document's title belongs to Drive.
  form.info = { ...merged, ...(documentTitle && { documentTitle }) };
}
