// Signs the assertion with which a service account asks Google for an access token.
import { importPKCS8, SignJWT } from "jose";
import type { ServiceAccount } from "./google-settings.ts";

/** RFC 7523, RS256, valid for the hour that Google allows at most (developers.google.com/identity/protocols/oauth2/service-account). */
export async function signAssertion(
  account: ServiceAccount,
  audience: string,
  scopes: readonly string[],
  now: number,
): Promise<string> {
  const key = await importPKCS8(account.privateKey, "RS256");
  const seconds = Math.floor(now / 1_000);
  return new SignJWT({ scope: scopes.join(" ") })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: account.keyId })
    .setIssuer(account.email)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3_600)
    .sign(key);
}
