// Reads Google's addresses and our service account from the Worker's settings, and refuses what could mix Google and an emulator.
import * as z from "zod/mini";
import type { Env } from "../env.ts";
import type { GoogleSettings } from "./google-settings.ts";

type Settings = Pick<
  Env,
  | "GOOGLE_TOKEN_URL"
  | "GOOGLE_SHEETS_URL"
  | "GOOGLE_DRIVE_URL"
  | "GOOGLE_QUIET_MS"
  | "GOOGLE_SERVICE_ACCOUNT"
>;

const URLS = ["GOOGLE_TOKEN_URL", "GOOGLE_SHEETS_URL", "GOOGLE_DRIVE_URL"] as const;

const accountSchema = z.object({
  client_email: z.string().check(z.minLength(1)),
  private_key: z.string().check(z.includes("PRIVATE KEY")),
  private_key_id: z.string(),
});

/** Throws a sentence without any of the key in it. */
export function readGoogleSettings(env: Settings): GoogleSettings {
  const kinds = new Set(URLS.map((name) => isGoogles(name, env[name])));
  if (kinds.size > 1) {
    throw new Error(
      `Cannot call Google: ${URLS.map((name) => `${name} is "${env[name]}"`).join(", ")}; set all three to Google's own addresses or none`,
    );
  }
  const quietMs = Number(env.GOOGLE_QUIET_MS);
  if (!Number.isSafeInteger(quietMs) || quietMs <= 0) {
    throw new Error(
      `Cannot call Google: GOOGLE_QUIET_MS is "${env.GOOGLE_QUIET_MS}"; set it to whole milliseconds, normally "200000"`,
    );
  }
  return {
    tokenUrl: env.GOOGLE_TOKEN_URL,
    sheetsUrl: env.GOOGLE_SHEETS_URL.replace(/\/+$/, ""),
    driveUrl: env.GOOGLE_DRIVE_URL.replace(/\/+$/, ""),
    quietMs,
    account: readAccount(env.GOOGLE_SERVICE_ACCOUNT),
  };
}

function isGoogles(name: string, address: string): boolean {
  if (!URL.canParse(address))
    throw new Error(`Cannot call Google: ${name} is "${address}"; set it to an address`);
  const { hostname, protocol } = new URL(address);
  const googles = hostname === "googleapis.com" || hostname.endsWith(".googleapis.com");
  if (googles && protocol !== "https:")
    throw new Error(`Cannot call Google: ${name} is "${address}"; begin it with https`);
  return googles;
}

function readAccount(json: string): GoogleSettings["account"] {
  const next =
    'run "wrangler secret put GOOGLE_SERVICE_ACCOUNT" with the JSON key as Google hands it out';
  if (!json)
    throw new Error(`Cannot call Google: the secret GOOGLE_SERVICE_ACCOUNT is empty; ${next}`);
  let key: unknown;
  try {
    key = JSON.parse(json);
  } catch {
    throw new Error(`Cannot call Google: the secret GOOGLE_SERVICE_ACCOUNT is not JSON; ${next}`);
  }
  const account = accountSchema.safeParse(key);
  if (!account.success) {
    throw new Error(
      `Cannot call Google: the secret GOOGLE_SERVICE_ACCOUNT is not a service account key; ${next}`,
    );
  }
  return {
    email: account.data.client_email,
    privateKey: account.data.private_key,
    keyId: account.data.private_key_id,
  };
}
