// forms.forms.setPublishSettings.
import type { forms_v1 } from "googleapis";
import { touchFile } from "../files/touch-file.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openForm } from "./open-form.ts";
import { readMask } from "./requests/read-mask.ts";

export function formsSetPublishSettings(call: Call): forms_v1.Schema$SetPublishSettingsResponse {
  const { publishSettings, updateMask } = call.body as forms_v1.Schema$SetPublishSettingsRequest;
  const formId = call.params["formId"] ?? "";
  const state = openForm(call, "write");
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
  touchFile(call.world, formId, call.email);
  return { formId, publishSettings: state.form.publishSettings ?? {} };
}
