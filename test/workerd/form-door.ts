// Knocks at the Worker's door for submissions as a form's script does.
import { env } from "cloudflare:workers";
import { SELF } from "cloudflare:test";
import { Webhook } from "standardwebhooks";
import { REGISTRY_KEY, type Registry } from "../../src/domain/registry.ts";
import { deriveSecret } from "../../src/worker/derive-secret.ts";
import type { Env } from "../../src/worker/env.ts";
import { type Answers, buildResponse, programme } from "../domain/build-response.ts";

export { programme };
export const FORM = "form-of-the-nation";
export const OWN_FORM = "form-of-can-tho";
const HOMES = ["p63-38", "p63-01", "p63-92", "national"];

export const bindings = env as Env;

export const REGISTRY: Registry = {
  deployment: "test",
  programmes: { [programme.id]: programme },
  forms: {
    [FORM]: { programme: programme.id, home: "national", generations: [2, 1] },
    [OWN_FORM]: { programme: programme.id, home: "p63-92", generations: [1] },
  },
  books: HOMES.map((home) => ({ programme: programme.id, home, spreadsheetId: `book-${home}` })),
  mail: {},
};

export const fillRegistry = () => bindings.REGISTRY.put(REGISTRY_KEY, JSON.stringify(REGISTRY));

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: {
    readonly verdict?: string;
    readonly receipt?: string;
    readonly federation?: string;
    readonly problems?: readonly {
      readonly field: string;
      readonly code: string;
      readonly message: string;
    }[];
    readonly title?: string;
    readonly status?: number;
  };
}

export interface Letter {
  readonly formId?: string;
  readonly responseId?: string;
  /** Minutes after the usual moment. */
  readonly minutes?: number;
  readonly answers?: Answers;
  readonly generation?: number;
  /** How far the signature's clock is off, in seconds. */
  readonly skew?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

export function bodyOf({
  formId = FORM,
  responseId = "response-1",
  minutes = 0,
  answers = {},
}: Letter): string {
  const response = buildResponse(answers);
  return JSON.stringify({
    type: "form.response.submitted",
    timestamp: new Date(response.submittedAt).toISOString(),
    data: {
      formId,
      responseId,
      submittedAt: new Date(response.submittedAt + minutes * 60_000).toISOString(),
      respondentEmail: "an@example.vn",
      answers: response.answers,
    },
  });
}

export async function knock(letter: Letter = {}): Promise<Answer> {
  const body = letter.body ?? bodyOf(letter);
  const at = new Date(Date.now() + (letter.skew ?? 0) * 1_000);
  const secret = await deriveSecret(
    bindings.FORM_KEY,
    letter.formId ?? FORM,
    letter.generation ?? 1,
  );
  const answer = await SELF.fetch("https://worker.test/webhooks/forms", {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": "msg_1",
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": new Webhook(secret).sign("msg_1", at, body),
      ...letter.headers,
    },
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "",
    body: await answer.json(),
  };
}
