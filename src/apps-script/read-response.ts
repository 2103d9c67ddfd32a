// Reads an answer from the form, as it is now.
import type { FormAnswer, FormSubmission } from "./response.ts";

/** Throws what Google throws when the answer is gone or the service fails. */
export function readResponse(
  form: GoogleAppsScript.Forms.Form,
  responseId: string,
): FormSubmission {
  const response = form.getResponse(responseId);
  return {
    formId: form.getId(),
    responseId,
    submittedAt: response.getTimestamp().getTime(),
    respondentEmail: response.getRespondentEmail() || "",
    editUrl: response.getEditResponseUrl() || "",
    answers: response.getItemResponses().map(readItem),
  };
}

/** A grid answers with an array of arrays or nulls; ours has none, a federation's own form might. */
function readItem(answer: GoogleAppsScript.Forms.ItemResponse): FormAnswer {
  const item = answer.getItem();
  const value: unknown = answer.getResponse();
  return {
    itemId: String(item.getId()),
    title: item.getTitle(),
    value: Array.isArray(value) ? value.map(writePart) : writePart(value),
  };
}

function writePart(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.map(writePart).join(", ") : String(value);
}
