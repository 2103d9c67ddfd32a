// Signs in to the emulator as the service account, for Google's own clients in tests.
import { google } from "googleapis";
import { SignJWT, importPKCS8 } from "jose";
import type { Ready } from "../../src/cli/start/ready.ts";

/** Google's client library names Google's token address itself, so the token is fetched here. */
export async function signIn({
  serviceAccount,
  google: url,
}: Ready): Promise<InstanceType<typeof google.auth.OAuth2>> {
  const audience = `${url}/token`;
  const assertion = await new SignJWT({
    scope: "https://www.googleapis.com/auth/spreadsheets https://www.googleapis.com/auth/drive",
  })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(serviceAccount.client_email)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(await importPKCS8(serviceAccount.private_key, "RS256"));
  const answer = await fetch(audience, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const client = new google.auth.OAuth2();
  client.setCredentials({ access_token });
  return client;
}
