// Where Google is for the command line, and who we are there.
import type { ServiceAccount } from "../../worker/google/google-settings.ts";

export interface GoogleSettings {
  readonly tokenUrl: string;
  /** Base URLs, without a trailing slash. */
  readonly sheetsUrl: string;
  readonly driveUrl: string;
  readonly formsUrl: string;
  readonly account: ServiceAccount;
}
