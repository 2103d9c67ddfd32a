// Makes one call to the Sheets API on a book, with a permit.
import { callGoogle } from "../google/call-google.ts";
import type { Outcome } from "../google/outcome.ts";
import type { Permit, PermitKind } from "../pacer/permit.ts";
import type { BookAccess } from "./book-access.ts";

export interface SheetsCall {
  readonly method: "GET" | "POST";
  /** After `/v4/spreadsheets/<id>`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly body?: unknown;
}

/**
 * `wait`: no call was made; ask again at `at` (milliseconds since the epoch). `closed`: nor here, for Google refuses us a token,
 * in the words of `why`.
 */
export type Called<Body> = Outcome<Body> | { readonly kind: "wait"; readonly at: number } | Closed;
export type Closed = Extract<Permit, { kind: "closed" }>;

/** `onGo` runs between the permit and the call: the place to write a journal, for it is then durable before the call leaves. */
export async function callSheets<Body>(
  access: BookAccess,
  kind: PermitKind,
  call: SheetsCall,
  onGo?: () => void,
): Promise<Called<Body>> {
  const permit = await access.permit(kind);
  if (permit.kind !== "go") return permit;
  onGo?.();
  const outcome = await callGoogle<Body>(
    {
      ...call,
      baseUrl: access.sheetsUrl,
      path: `/v4/spreadsheets/${encodeURIComponent(access.spreadsheetId)}${call.path}`,
      token: permit.token,
      timeoutMs: access.quietMs,
    },
    access.send,
  );
  if (outcome.kind === "throttled") await access.throttled(kind);
  if (outcome.kind === "refused" && outcome.refusal.status === 401) await access.refusedToken();
  return outcome;
}
