// Reads the command line's settings for Google: addresses, all Google's own or none of them, and the key of an identity.
import { readFile } from "node:fs/promises";
import * as z from "zod";
import { parseJson } from "../parse-json.ts";
import type { GoogleSettings } from "./google-settings.ts";

type Environment = { readonly [name: string]: string | undefined };

const DEFAULTS = {
  GOOGLE_TOKEN_URL: "https://oauth2.googleapis.com/token",
  GOOGLE_SHEETS_URL: "https://sheets.googleapis.com",
  GOOGLE_DRIVE_URL: "https://www.googleapis.com",
  GOOGLE_FORMS_URL: "https://forms.googleapis.com",
} as const;
type Name = keyof typeof DEFAULTS;
const NAMES = Object.keys(DEFAULTS) as readonly Name[];

const keySchema = z.object({
  type: z.literal("service_account"),
  client_email: z.string().min(1),
  private_key: z.string().includes("PRIVATE KEY"),
  private_key_id: z.string(),
});

/** Throws a sentence without any of the key in it. */
export async function readGoogleSettings(env: Environment): Promise<GoogleSettings> {
  const urls = Object.fromEntries(
    NAMES.map((name) => [name, (env[name] || DEFAULTS[name]).replace(/\/+$/, "")]),
  );
  const url = (name: Name): string => urls[name] ?? DEFAULTS[name];
  const real = new Set(NAMES.map((name) => isGoogles(name, url(name))));
  if (real.size > 1) {
    throw new Error(
      `Cannot call Google: ${NAMES.map((name) => `${name} is "${url(name)}"`).join(", ")}; set all four to Google's own addresses or none`,
    );
  }
  return {
    tokenUrl: url("GOOGLE_TOKEN_URL"),
    sheetsUrl: url("GOOGLE_SHEETS_URL"),
    driveUrl: url("GOOGLE_DRIVE_URL"),
    formsUrl: url("GOOGLE_FORMS_URL"),
    account: await readKey(env["GOOGLE_APPLICATION_CREDENTIALS"]),
  };
}

function isGoogles(name: Name, address: string): boolean {
  if (!URL.canParse(address))
    throw new Error(`Cannot call Google: ${name} is "${address}"; set it to an address`);
  const { hostname, protocol } = new URL(address);
  const googles = hostname === "googleapis.com" || hostname.endsWith(".googleapis.com");
  if (googles && protocol !== "https:") {
    throw new Error(`Cannot call Google: ${name} is "${address}"; begin it with https`);
  }
  return googles;
}

async function readKey(file: string | undefined): Promise<GoogleSettings["account"]> {
  const next = "set it to the JSON key file of a service account as Google hands it out";
  if (!file)
    throw new Error(`Cannot call Google: GOOGLE_APPLICATION_CREDENTIALS is not set; ${next}`);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new Error(
      `Cannot call Google: GOOGLE_APPLICATION_CREDENTIALS is "${file}", which cannot be read; ${next}`,
    );
  }
  const key = keySchema.safeParse(parseJson(text));
  if (!key.success) {
    throw new Error(
      `Cannot call Google: GOOGLE_APPLICATION_CREDENTIALS is "${file}", which is no service account key; ${next}`,
    );
  }
  return {
    email: key.data.client_email,
    privateKey: key.data.private_key,
    keyId: key.data.private_key_id,
  };
}
