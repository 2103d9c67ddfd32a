// forms.forms.responses.get.
import type { forms_v1 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openForm } from "./open-form.ts";
import { showResponse } from "./show-response.ts";

export function responsesGet({ world, email, params }: Call): forms_v1.Schema$FormResponse {
  const formId = params["formId"] ?? "";
  const response = openForm(world, formId, email, "read").responses.get(params["responseId"] ?? "");
  if (!response) throw GoogleError.notFound();
  return { formId, ...showResponse(response) };
}
