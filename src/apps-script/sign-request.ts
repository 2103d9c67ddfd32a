// Makes the signed request for one submission.
import { buildBody } from "./build-body.ts";
import { fingerprintVersion } from "./fingerprint-version.ts";
import type { FormSubmission } from "./response.ts";
import { signContent } from "./sign-content.ts";

export interface Target {
  readonly endpoint: string;
  /** `whsec_` and the key in base64. */
  readonly secret: string;
}

export function signRequest(
  submission: FormSubmission,
  target: Target,
  now: number,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const id = fingerprintVersion(submission.responseId, submission.submittedAt);
  const seconds = Math.floor(now / 1_000);
  const body = buildBody(submission);
  const key = Utilities.base64Decode(target.secret.replace(/^whsec_/, ""));
  const signature = Utilities.computeHmacSha256Signature(signContent(id, seconds, body), key);
  return {
    url: target.endpoint,
    method: "post",
    contentType: "application/json; charset=utf-8",
    payload: body,
    headers: {
      "webhook-id": id,
      "webhook-timestamp": String(seconds),
      "webhook-signature": `v1,${Utilities.base64Encode(signature)}`,
    },
    followRedirects: false,
    muteHttpExceptions: true,
  };
}
