// Makes a signed webhook as a form's script sends it, with the public library of the standard.
import { Webhook } from "standardwebhooks";

export interface Submission {
  readonly formId: string;
  readonly responseId: string;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  readonly answers: { readonly [title: string]: string | string[] };
}

export interface SignedRequest {
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

export function signSubmission(
  { formId, responseId, submittedAt, answers }: Submission,
  secret: string,
  now: number,
): SignedRequest {
  const body = JSON.stringify({
    type: "form.response.submitted",
    timestamp: new Date(now).toISOString(),
    data: {
      formId,
      responseId,
      submittedAt: new Date(submittedAt).toISOString(),
      answers: Object.entries(answers).map(([title, value]) => ({ title, value })),
    },
  });
  const id = `msg_${responseId}_${submittedAt}`;
  return {
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now / 1_000)),
      "webhook-signature": new Webhook(secret).sign(id, new Date(now), body),
    },
    body,
  };
}
