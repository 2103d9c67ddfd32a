// Makes a service account's key file with a fresh RSA key.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { ServiceAccountKey } from "../state.ts";
import { addressKey } from "./address-key.ts";

/** `account` is the service account's address, `<name>@<project>.iam.gserviceaccount.com`. */
export function makeKey(url: string, account: string): ServiceAccountKey {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const key = {
    type: "service_account",
    project_id: /@([^.]+)/.exec(account)?.[1] ?? account,
    private_key_id: randomBytes(20).toString("hex"),
    private_key: privateKey,
    client_email: account,
    client_id: "100200300400500600700",
  } as const;
  return addressKey(key, url);
}
