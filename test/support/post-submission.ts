// Posts a signed submission of the national form and gives the Worker's answer.
import type { Ready } from "../../src/cli/start/ready.ts";
import { type AnswersByTitle } from "./make-submission.ts";
import { signSubmission } from "./sign-submission.ts";

export interface Posted {
  readonly status: number;
  readonly verdict: string;
  readonly receipt: string;
  readonly federation?: string;
}

export async function postSubmission(
  ready: Ready,
  responseId: string,
  answers: AnswersByTitle,
): Promise<Posted> {
  const [form] = ready.forms;
  if (form === undefined) throw new Error("The system has no form");
  const now = Date.now();
  const { headers, body } = signSubmission(
    { formId: form.id, responseId, submittedAt: now, answers },
    form.secret,
    now,
  );
  const answer = await fetch(`${ready.worker}/webhooks/forms`, { method: "POST", headers, body });
  return { ...((await answer.json()) as Omit<Posted, "status">), status: answer.status };
}
