// Reads our service accounts' keys from the Worker's secrets, and says in a sentence which of them cannot be read.
import * as z from "zod/mini";
import type { Env } from "../env.ts";
import type { GoogleSettings, ServiceAccount } from "./google-settings.ts";

/** Cloudflare keeps 5 KB in a secret (developers.cloudflare.com/workers/platform/limits), about two keys; more are in numbered ones. */
const SECRET = /^GOOGLE_SERVICE_ACCOUNT_\d+$/;

export type AccountSecrets = Pick<
  Env,
  "GOOGLE_SERVICE_ACCOUNT" | `GOOGLE_SERVICE_ACCOUNT_${number}`
>;

const keySchema = z.object({
  client_email: z.string().check(z.minLength(1)),
  private_key: z.string().check(z.includes("PRIVATE KEY")),
  private_key_id: z.string(),
});

/** Throws a sentence without any of a key in it. */
export function readAccounts(secrets: AccountSecrets): GoogleSettings["accounts"] {
  const numbered = Object.entries(secrets)
    .filter((entry): entry is [string, string] => SECRET.test(entry[0]) && Boolean(entry[1]))
    .toSorted(([one], [other]) => one.localeCompare(other, "en", { numeric: true }));
  const [first, ...others] = readKeys("GOOGLE_SERVICE_ACCOUNT", secrets.GOOGLE_SERVICE_ACCOUNT);
  const accounts = [
    first,
    ...others,
    ...numbered.flatMap(([name, json]) => readKeys(name, json)),
  ] as const;
  const emails = accounts.map(({ email }) => email);
  const twice = emails.find((email, index) => emails.indexOf(email) < index);
  if (twice !== undefined) {
    const names = ["GOOGLE_SERVICE_ACCOUNT", ...numbered.map(([name]) => name)].join(", ");
    throw new Error(
      `Cannot call Google: two keys in the secret${numbered.length > 0 ? "s" : ""} ${names} are of "${twice}"; keep one key of each service account`,
    );
  }
  return accounts;
}

function readKeys(name: string, json: string): GoogleSettings["accounts"] {
  if (!json) throw refuse(name, "is empty");
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw refuse(name, "is not JSON");
  }
  if (!Array.isArray(read))
    return [readKey(read, () => refuse(name, "is not a service account key"))];
  const [first, ...others] = read.map((key: unknown, index) =>
    readKey(key, () =>
      refuse(
        name,
        `is an array of ${read.length} whose key ${index + 1} is not a service account key`,
      ),
    ),
  );
  if (first === undefined) throw refuse(name, "is an empty array");
  return [first, ...others];
}

function readKey(key: unknown, refusal: () => Error): ServiceAccount {
  const { success, data } = keySchema.safeParse(key);
  if (!success) throw refusal();
  return { email: data.client_email, privateKey: data.private_key, keyId: data.private_key_id };
}

const refuse = (name: string, what: string) =>
  new Error(
    `Cannot call Google: the secret ${name} ${what}; run "wrangler secret put ${name}" with the JSON key as Google hands it out, or with a JSON array of such keys`,
  );
