// Says in settings that Google is the emulator, in the names that command line and Worker read.

/** All of Google at one address. */
export function describeGoogle(url: string): {
  readonly GOOGLE_TOKEN_URL: string;
  readonly GOOGLE_SHEETS_URL: string;
  readonly GOOGLE_DRIVE_URL: string;
  readonly GOOGLE_FORMS_URL: string;
} {
  return {
    GOOGLE_TOKEN_URL: `${url}/token`,
    GOOGLE_SHEETS_URL: url,
    GOOGLE_DRIVE_URL: url,
    GOOGLE_FORMS_URL: url,
  };
}
