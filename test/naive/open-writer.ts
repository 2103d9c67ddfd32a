// Opens what a naive writer holds: Google's own client signed in, and a clock on which waiting moves the emulator's time instead of ours.
import { readFile } from "node:fs/promises";
import { google as googleapis, type drive_v3, type sheets_v4 } from "googleapis";
import { fetchToken } from "../../src/worker/google/fetch-token.ts";
import { controlEmulator } from "../support/control-emulator.ts";

/** A service account's key file as Google hands it out, or what is in it. */
export type WriterKey = string | { readonly client_email: string; readonly private_key: string };

export interface Writer {
  /** Signed in at the emulator's time; asks for a token when the last one grows old. */
  open(): Promise<{ readonly sheets: sheets_v4.Sheets; readonly drive: drive_v3.Drive }>;
  /** The emulator's time, in milliseconds. */
  now(): number;
  wait(ms: number): Promise<void>;
}

const TOKEN_LASTS_MS = 50 * 60_000;

/** `google` is the emulator's address. */
export async function openWriter(google: string, key: WriterKey): Promise<Writer> {
  const { client_email: email, private_key: privateKey } = await readKey(key);
  let ahead = (await moveClock(google, 0)) - Date.now();
  const now = () => Date.now() + ahead;
  const auth = new googleapis.auth.OAuth2();
  const options = { auth, rootUrl: `${google}/` };
  const clients = {
    sheets: googleapis.sheets({ version: "v4", ...options }),
    drive: googleapis.drive({ version: "v3", ...options }),
  };
  let tokenUntil = -Infinity;
  return {
    now,
    wait: async (ms) => {
      ahead = (await moveClock(google, ms)) - Date.now();
    },
    open: async () => {
      if (now() >= tokenUntil) {
        const settings = { tokenUrl: `${google}/token`, account: { email, privateKey, keyId: "" } };
        const outcome = await fetchToken(settings, fetch, now());
        if (outcome.kind !== "token")
          throw new Error(`Cannot sign the naive writer in: ${outcome.why}`);
        auth.setCredentials({ access_token: outcome.token });
        tokenUntil = now() + TOKEN_LASTS_MS;
      }
      return clients;
    },
  };
}

/** Gives the emulator's time afterwards. */
async function moveClock(google: string, advanceMs: number): Promise<number> {
  const { now } = (await controlEmulator(google, "clock", { advanceMs })) as { now: string };
  return Date.parse(now);
}

async function readKey(key: WriterKey): Promise<Exclude<WriterKey, string>> {
  if (typeof key !== "string") return key;
  return JSON.parse(await readFile(key, "utf8")) as Exclude<WriterKey, string>;
}
