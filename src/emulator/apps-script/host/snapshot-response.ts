// Takes one answer as Apps Script shows it.
import type { StoredResponse, World } from "../../state.ts";
import type { ResponseSnapshot } from "../host-calls.ts";
import { snapshotItem } from "./snapshot-form.ts";

export function snapshotResponse(
  world: World,
  formId: string,
  response: StoredResponse,
): ResponseSnapshot {
  const form = world.forms.get(formId)?.form;
  const answers: ResponseSnapshot["answers"][number][] = [];
  for (const item of form?.items ?? []) {
    const question = item.questionItem?.question;
    const values = response.answers[question?.questionId ?? ""];
    if (question === undefined || values === undefined) continue;
    const many = question.choiceQuestion?.type === "CHECKBOX";
    answers.push({ item: snapshotItem(item), response: many ? values : (values[0] ?? "") });
  }
  const uri = `${world.url}/forms/d/e/${formId}/viewform`;
  return {
    id: response.scriptId,
    timestamp: Date.parse(response.lastSubmittedTime),
    respondentEmail: response.respondentEmail ?? "",
    editUrl: `${uri}?edit2=${encodeURIComponent(response.scriptId)}`,
    answers,
  };
}
