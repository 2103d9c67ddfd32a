// Builds the Worker's Google settings with a key made for the test.
import { generateKeyPairSync } from "node:crypto";

export const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2_048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

export const EMAIL = "worker@rehearsal.iam.gserviceaccount.com";

export const buildKey = (email: string) => ({
  type: "service_account",
  client_email: email,
  private_key: privateKey,
  private_key_id: "k1",
});

export const buildEnv = (base: string, changes: Record<string, string> = {}) => ({
  GOOGLE_TOKEN_URL: `${base}/token`,
  GOOGLE_SHEETS_URL: base,
  GOOGLE_DRIVE_URL: base,
  GOOGLE_QUIET_MS: "200000",
  GOOGLE_SERVICE_ACCOUNT: JSON.stringify(buildKey(EMAIL)),
  ...changes,
});
