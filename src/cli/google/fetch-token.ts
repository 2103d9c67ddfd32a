// Fetches an access token for the command line's service account.
import { importPKCS8, SignJWT } from "jose";
import * as z from "zod";
import type { GoogleSettings } from "./google-settings.ts";

const SCOPES = [
  "https://www.googleapis.com/auth/drive",
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/forms.body",
];
const TIMEOUT_MS = 30_000;
const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

/** RFC 7523 (developers.google.com/identity/protocols/oauth2/service-account). Throws a sentence without any of the key in it. */
export async function fetchToken(
  { account, tokenUrl }: GoogleSettings,
  now: number,
): Promise<{ access_token: string; expiry_date: number }> {
  const seconds = Math.floor(now / 1_000);
  const assertion = await new SignJWT({ scope: SCOPES.join(" ") })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: account.keyId })
    .setIssuer(account.email)
    .setAudience(tokenUrl)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3_600)
    .sign(await importPKCS8(account.privateKey, "RS256"));
  const response = await fetch(tokenUrl, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion,
    }).toString(),
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  const answer = answerSchema.safeParse(response.ok ? JSON.parse(text) : undefined);
  if (!answer.success) {
    throw new Error(
      `Cannot sign in as "${account.email}": the token address answered ${response.status}, ${text.slice(0, 200)}; check the key file and this machine's clock`,
    );
  }
  return {
    access_token: answer.data.access_token,
    expiry_date: now + answer.data.expires_in * 1_000,
  };
}
