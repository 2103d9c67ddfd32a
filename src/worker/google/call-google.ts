// Makes one call to Google and says what it came to; it never retries and never throws.
import * as z from "zod/mini";
import { tellError } from "../tell-error.ts";
import type { Outcome, Refusal } from "./outcome.ts";

export interface GoogleCall {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Begins with a slash; ids in it are already percent-encoded. */
  readonly path: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly token: string;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** For the whole call, its body included; milliseconds. */
  readonly timeoutMs: number;
}

const envelopeSchema = z.object({
  error: z.object({
    code: z.optional(z.number()),
    status: z.optional(z.string()),
    message: z.optional(z.string()),
    errors: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
    details: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
  }),
});
type Envelope = z.infer<typeof envelopeSchema>["error"];

/** Drive says "wait" as 403 (…/drive/api/guides/handle-errors); Sheets as 429. `storageQuotaExceeded` is a refusal. */
const WAIT_REASONS = new Set(["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"]);
/** Google gave up or was told to: the write may stand. */
const PERHAPS_APPLIED = new Set([408, 499]);

export async function callGoogle<Body>(
  call: GoogleCall,
  send: typeof fetch,
): Promise<Outcome<Body>> {
  let status: number;
  let text: string;
  try {
    const response = await send(addressOf(call), {
      method: call.method,
      headers: {
        authorization: `Bearer ${call.token}`,
        accept: "application/json",
        ...(call.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: "manual",
      signal: AbortSignal.timeout(call.timeoutMs),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return {
      kind: "unknown",
      why: tellError(error),
    };
  }
  const body = parseJson(text);
  if (body === undefined)
    return { kind: "unknown", why: `status ${status} with a body that is not JSON` };
  if (status >= 200 && status < 300) return { kind: "done", body: body as Body };
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success)
    return { kind: "unknown", why: `status ${status} without Google's error envelope` };
  return judge(status, envelope.data.error);
}

function addressOf({ baseUrl, path, query }: GoogleCall): string {
  const address = new URL(baseUrl + path);
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      address.searchParams.append(name, String(one));
  }
  return address.toString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge(status: number, error: Envelope): Outcome<never> {
  const refusal: Refusal = { status, code: error.status ?? "", message: error.message ?? "" };
  const reasons = [...(error.errors ?? []), ...(error.details ?? [])].map(
    ({ reason }) => reason ?? "",
  );
  if (status === 429 || (status === 403 && reasons.some((reason) => WAIT_REASONS.has(reason)))) {
    return { kind: "throttled", refusal };
  }
  if (status >= 400 && status < 500 && !PERHAPS_APPLIED.has(status))
    return { kind: "refused", refusal };
  return { kind: "unknown", why: `status ${status} ${refusal.code} ${refusal.message}`.trimEnd() };
}
