// Signs the command line in, as its service account.
import { fetchToken } from "../../worker/google/fetch-token.ts";
import type { GoogleSettings } from "./google-settings.ts";

const SCOPES = [
  "https://www.googleapis.com/auth/drive",
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/forms.body",
];

/** In the shape of Google's own client. Throws a sentence without any of the key in it. */
export async function signIn(
  settings: GoogleSettings,
  now: number,
): Promise<{ access_token: string; expiry_date: number }> {
  const outcome = await fetchToken(settings, fetch, now, SCOPES);
  if (outcome.kind === "token")
    return { access_token: outcome.token, expiry_date: outcome.expiresAt };
  throw new Error(
    `Cannot sign in as "${settings.account.email}": ${outcome.why}; check the key file and this machine's clock`,
  );
}
