// Reads Google's addresses and our service accounts from the Worker's settings, and refuses what could mix Google and an emulator.
import type { Env } from "../env.ts";
import type { GoogleSettings } from "./google-settings.ts";
import { type AccountSecrets, readAccounts } from "./read-accounts.ts";

type Settings = AccountSecrets &
  Pick<Env, "GOOGLE_TOKEN_URL" | "GOOGLE_SHEETS_URL" | "GOOGLE_DRIVE_URL" | "GOOGLE_QUIET_MS">;

const URLS = ["GOOGLE_TOKEN_URL", "GOOGLE_SHEETS_URL", "GOOGLE_DRIVE_URL"] as const;

/** Throws a sentence without any of a key in it. */
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
    accounts: readAccounts(env),
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
