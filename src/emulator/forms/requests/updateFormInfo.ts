// forms batchUpdate kind updateFormInfo.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { parseMask } from "../../wire/parse-mask.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { FormDraft } from "../form-draft.ts";

export function updateFormInfo(
  { form }: FormDraft,
  request: forms_v1.Schema$UpdateFormInfoRequest,
): undefined {
  if (!request.updateMask) throw GoogleError.invalid("update_mask must be set.");
  const { documentTitle } = form.info ?? {};
  const merged =
    mergeFields<forms_v1.Schema$Info>(
      form.info ?? {},
      request.info ?? {},
      parseMask(request.updateMask),
    ) ?? {};
  // The document's title belongs to Drive.
  form.info = { ...merged, ...(documentTitle && { documentTitle }) };
}
