// Verifies that a request was signed with a secret of the form it speaks of (Standard Webhooks, five minutes both ways).
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { deriveSecret } from "../derive-secret.ts";

/** Secrets live as long as the isolate; they are derived, so keeping them costs nothing but memory. */
const secrets = new Map<string, Promise<string>>();
const MOST_SECRETS = 1_000;

export interface Signed {
  readonly formKey: string;
  readonly formId: string;
  /** Accepted generations of the form's secret. */
  readonly generations: readonly number[];
  readonly headers: Headers;
  /** The raw body, exactly as it was signed. */
  readonly text: string;
}

/** Constant time in the signature; says nothing of why it failed. */
export async function verifySender({
  formKey,
  formId,
  generations,
  headers,
  text,
}: Signed): Promise<boolean> {
  for (const generation of generations) {
    const webhook = new Webhook(await secretOf(formKey, formId, generation));
    try {
      webhook.verify(text, Object.fromEntries(headers), { jsonParse: false });
      return true;
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
    }
  }
  return false;
}

function secretOf(formKey: string, formId: string, generation: number): Promise<string> {
  const name = `${formKey}\n${formId}\n${generation}`;
  const known = secrets.get(name);
  if (known !== undefined) return known;
  if (secrets.size >= MOST_SECRETS) secrets.clear();
  const secret = deriveSecret(formKey, formId, generation);
  secrets.set(name, secret);
  return secret;
}
