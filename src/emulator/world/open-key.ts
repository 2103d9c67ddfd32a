// Gives the service account's key: the one kept in a folder, or a fresh one; the file is written with the present addresses.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServiceAccountKey } from "../state.ts";
import { makeKey } from "./make-key.ts";

export interface OpenedKey {
  readonly key: ServiceAccountKey;
  readonly path: string;
}

export function openKey(folder: string, url: string): OpenedKey {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "service-account.json");
  const fresh = existsSync(path) ? undefined : makeKey(url);
  const kept = fresh ?? (JSON.parse(readFileSync(path, "utf8")) as ServiceAccountKey);
  const key = { ...kept, auth_uri: `${url}/o/oauth2/auth`, token_uri: `${url}/token` };
  writeFileSync(path, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
  return { key, path };
}
