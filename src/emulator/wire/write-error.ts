// The one place where a refusal becomes Google's error envelope.
import { JSON_TYPE, type Answer } from "./answer.ts";
import { GoogleError } from "./google-error.ts";

const DRIVE_REASON: Record<number, string> = {
  400: "badRequest",
  401: "authError",
  403: "insufficientFilePermissions",
  404: "notFound",
  429: "rateLimitExceeded",
  500: "internalError",
  501: "notImplemented",
  503: "backendError",
};

/** `api` is the first word of the method's id; Drive's envelope has `errors` where the others have `status`. */
export function writeError(api: string, error: unknown): Answer {
  const refusal =
    error instanceof GoogleError
      ? error
      : new GoogleError(500, `Internal error encountered: ${String(error)}`);
  const { code, message, status, details, drive } = refusal;
  const envelope =
    api === "drive"
      ? {
          code,
          message,
          errors: [
            { message, domain: "global", reason: DRIVE_REASON[code] ?? "unknown", ...drive },
          ],
          ...((code === 401 || details) && { status }),
          ...(details && { details }),
        }
      : { code, message, status, ...(details && { details }) };
  const body = JSON.stringify({ error: envelope }, null, 2);
  return { status: code, body, contentType: JSON_TYPE };
}
