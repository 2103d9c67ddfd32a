// Gives the service account's key: the one kept in a folder for that account, or a fresh one; the file is written with the present addresses.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServiceAccountKey } from "../state.ts";
import { addressKey } from "./address-key.ts";
import { makeKey } from "./make-key.ts";

export interface OpenedKey {
  readonly key: ServiceAccountKey;
  readonly path: string;
}

export function openKey(folder: string, url: string, account: string): OpenedKey {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "service-account.json");
  const kept = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as ServiceAccountKey)
    : undefined;
  const own = kept?.client_email === account ? kept : makeKey(url, account);
  const key = addressKey(own, url);
  writeFileSync(path, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
  return { key, path };
}
