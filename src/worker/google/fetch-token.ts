// Fetches an access token for a service account.
import * as z from "zod/mini";
import type { ServiceAccount } from "./google-settings.ts";
import { signAssertion } from "./sign-assertion.ts";

/** `refused`: Google answered and will not give one until somebody changes something. `unknown`: it could not be asked. */
export type TokenOutcome =
  | { readonly kind: "token"; readonly token: string; readonly expiresAt: number }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "unknown"; readonly why: string };

/** What the Worker may do: read and write books, and list them. */
export const SCOPES: readonly string[] = [
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/drive",
];
const TIMEOUT_MS = 20_000;
const answerSchema = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number().check(z.positive()),
});
const refusalSchema = z.object({ error: z.string(), error_description: z.optional(z.string()) });

export interface Identity {
  readonly tokenUrl: string;
  readonly account: ServiceAccount;
}

export async function fetchToken(
  { tokenUrl, account }: Identity,
  send: typeof fetch,
  now: number,
  scopes = SCOPES,
): Promise<TokenOutcome> {
  let assertion: string;
  try {
    assertion = await signAssertion(account, tokenUrl, scopes, now);
  } catch {
    return { kind: "refused", why: "the private key of the service account cannot be read" };
  }
  try {
    const response = await send(tokenUrl, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion,
      }).toString(),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.json();
    const answer = answerSchema.safeParse(body);
    if (response.ok && answer.success) {
      return {
        kind: "token",
        token: answer.data.access_token,
        expiresAt: now + answer.data.expires_in * 1_000,
      };
    }
    const refusal = refusalSchema.safeParse(body);
    if (
      response.status >= 400 &&
      response.status < 500 &&
      response.status !== 429 &&
      refusal.success
    ) {
      const { error, error_description: words } = refusal.data;
      return { kind: "refused", why: words === undefined ? error : `${error}: ${words}` };
    }
    return { kind: "unknown", why: `the token endpoint answered with status ${response.status}` };
  } catch (error) {
    return {
      kind: "unknown",
      why:
        error instanceof Error
          ? `${error.name} at the token endpoint`
          : "no answer from the token endpoint",
    };
  }
}
