// forms.forms.responses.get.
import type { forms_v1 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openForm } from "./open-form.ts";
import { showResponse } from "./show-response.ts";

export function responsesGet(call: Call): forms_v1.Schema$FormResponse {
  const { formId = "", responseId = "" } = call.params;
  const response = openForm(call, "read").responses.get(responseId);
  if (!response) throw GoogleError.notFound();
  return { formId, ...showResponse(response) };
}
