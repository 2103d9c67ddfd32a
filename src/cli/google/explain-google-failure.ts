// Turns a failed call into a sentence for the operator: what was done, what Google said, what to do next.
import { readGoogleFailure, type GoogleFailure } from "./read-google-failure.ts";

/** The library's own error is left behind: it holds whole requests. `action` follows "Cannot", such as `make the book "…"`. */
export function explainGoogleFailure(action: string, error: unknown, email: string): Error {
  const failure = readGoogleFailure(error);
  const said =
    failure.status === 0
      ? failure.message
      : `Google answered ${failure.status}, "${failure.message}"`;
  return new Error(`Cannot ${action}: ${said}; ${nextStep(failure, email)}`);
}

function nextStep({ status, reason, throttled, message }: GoogleFailure, email: string): string {
  if (reason === "storageQuotaExceeded") {
    return "a service account can own no files, so name a folder of a shared drive in the plan";
  }
  if (throttled) return "wait a few minutes, then run apply again";
  if (message.startsWith("Cannot sign in")) return "then run apply again";
  if (status === 401)
    return "check the key file in GOOGLE_APPLICATION_CREDENTIALS, then run apply again";
  if (status === 403 || status === 404) {
    return `share the folder with "${email}" as content manager, see that the Drive, Sheets and Forms APIs are on in its project, then run apply again`;
  }
  if (status >= 400 && status < 500)
    return "this looks like a fault of ours, please report it; apply can be run again";
  return "run apply again: it goes on where it stopped";
}
