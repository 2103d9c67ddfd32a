// forms batchUpdate kind updateSettings.
import type { forms_v1 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { FormDraft } from "./form-draft.ts";
import { readMask } from "./read-mask.ts";

export function updateSettings(
  { form }: FormDraft,
  request: forms_v1.Schema$UpdateSettingsRequest,
): undefined {
  const mask = readMask(request.updateMask, ["emailCollectionType", "quizSettings"]);
  if (request.settings?.quizSettings?.isQuiz) throw GoogleError.notBuilt("quiz");
  form.settings =
    mergeFields<forms_v1.Schema$FormSettings>(form.settings ?? {}, request.settings ?? {}, mask) ??
    {};
}
