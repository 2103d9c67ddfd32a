// Opens Google's clients at the configured addresses, with one identity.
import { google, type drive_v3, type forms_v1, type sheets_v4 } from "googleapis";
import type { GoogleSettings } from "./google-settings.ts";
import { signIn } from "./sign-in.ts";

export interface Google {
  readonly drive: drive_v3.Drive;
  readonly sheets: sheets_v4.Sheets;
  readonly forms: forms_v1.Forms;
  /** Who we are. */
  readonly email: string;
}

/**
 * The library's own service account client asks a fixed address for its token, so the token comes through the hook the library
 * has for this; nothing looks for a metadata server. `now` in milliseconds since the epoch.
 */
export function openGoogle(settings: GoogleSettings, now: () => number): Google {
  const auth = new google.auth.OAuth2();
  auth.refreshHandler = () => signIn(settings, now());
  const at = (rootUrl: string) => ({
    auth,
    rootUrl,
    noProxy: isLoopback(rootUrl) ? [new URL(rootUrl).hostname] : [],
  });
  return {
    drive: google.drive({ version: "v3", ...at(settings.driveUrl) }),
    sheets: google.sheets({ version: "v4", ...at(settings.sheetsUrl) }),
    forms: google.forms({ version: "v1", ...at(settings.formsUrl) }),
    email: settings.account.email,
  };
}

function isLoopback(address: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}
