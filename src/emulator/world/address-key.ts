// Gives a key file the addresses at which the emulator is reached now.
import type { ServiceAccountKey } from "../state.ts";

/** `url` is without a trailing slash. */
export function addressKey(
  key: Omit<ServiceAccountKey, "auth_uri" | "token_uri">,
  url: string,
): ServiceAccountKey {
  return { ...key, auth_uri: `${url}/o/oauth2/auth`, token_uri: `${url}/token` };
}
