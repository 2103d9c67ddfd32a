// forms.forms.setPublishSettings.
import type { forms_v1 } from "googleapis";
import { touchFile } from "../drive/touch-file.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openForm } from "./open-form.ts";
import { readMask } from "./read-mask.ts";

export function formsSetPublishSettings({
  world,
  email,
  params,
  body,
}: Call): forms_v1.Schema$SetPublishSettingsResponse {
  const formId = params["formId"] ?? "";
  const { publishSettings, updateMask } = body as forms_v1.Schema$SetPublishSettingsRequest;
  const state = openForm(world, formId, email, "write");
  const publishState = publishSettings?.publishState;
  if (updateMask) readMask(updateMask, ["publishState"]);
  const { isPublished, isAcceptingResponses } = publishState ?? {};
  if (typeof isPublished !== "boolean" || typeof isAcceptingResponses !== "boolean") {
    throw GoogleError.invalid(
      "Both publish_state.is_published and publish_state.is_accepting_responses must be set.",
    );
  }
  if (isAcceptingResponses && !isPublished)
    throw GoogleError.invalid("A form cannot accept responses when it is not published.");
  state.form = {
    ...state.form,
    publishSettings: { publishState: { isPublished, isAcceptingResponses } },
  };
  touchFile(world, formId, email);
  return { formId, publishSettings: state.form.publishSettings ?? {} };
}
