// Reads what Google said when a call failed.

export interface GoogleFailure {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly message: string;
  /** Drive's reason, such as "storageQuotaExceeded"; "" when none was given. */
  readonly reason: string;
  /** We called too often; the call was not carried out. */
  readonly throttled: boolean;
}

const THROTTLED = new Set(["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"]);

/** The envelope of Drive's errors has `errors[].reason`, that of Sheets and Forms `details[].reason`. */
export function readGoogleFailure(error: unknown): GoogleFailure {
  const response = field(error, "response");
  const status = Number(field(response, "status") ?? 0) || 0;
  const envelope = field(field(response, "data"), "error");
  const reasons = [...list(field(envelope, "errors")), ...list(field(envelope, "details"))].map(
    (one) => field(one, "reason"),
  );
  const reason = reasons.find((one): one is string => typeof one === "string") ?? "";
  const said = field(envelope, "message");
  const message =
    typeof said === "string" ? said : error instanceof Error ? error.message : String(error);
  return {
    status,
    message,
    reason,
    throttled: status === 429 || (status === 403 && THROTTLED.has(reason)),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
