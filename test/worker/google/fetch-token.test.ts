// Fetching an access token over real HTTP.
import { importSPKI, jwtVerify } from "jose";
import { afterEach, describe, expect, test } from "vitest";
import { fetchToken, SCOPES } from "../../../src/worker/google/fetch-token.ts";
import { readGoogleSettings } from "../../../src/worker/google/read-google-settings.ts";
import { buildEnv, EMAIL, publicKey } from "./build-settings.ts";
import { type Answering, answerJson, serveAnswers } from "./serve-answers.ts";

const NOW = 1_800_000_000_000;

let google: Answering | undefined;
afterEach(async () => {
  await google?.stop();
  google = undefined;
});

function identityAt(address: string, changes: Record<string, string> = {}) {
  const { tokenUrl, accounts } = readGoogleSettings(buildEnv(address, changes));
  return { tokenUrl, account: accounts[0] };
}

const serve = async (answer: Parameters<typeof serveAnswers>[0]): Promise<Answering> =>
  (google = await serveAnswers(answer));

describe("fetchToken", () => {
  test("signs an assertion for our account, scopes and endpoint, and gives the token with its end", async () => {
    const { address, asked } = await serve((_, response) =>
      answerJson(response, 200, {
        access_token: "ya29.t",
        expires_in: 3_599,
        token_type: "Bearer",
      }),
    );
    const outcome = await fetchToken(identityAt(address), fetch, NOW);
    expect(outcome).toEqual({ kind: "token", token: "ya29.t", expiresAt: NOW + 3_599_000 });
    const form = new URLSearchParams(asked[0]?.body);
    expect(form.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    const { payload, protectedHeader } = await jwtVerify(
      form.get("assertion") ?? "",
      await importSPKI(publicKey, "RS256"),
      {
        currentDate: new Date(NOW),
      },
    );
    expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT", kid: "k1" });
    expect(payload).toEqual({
      iss: EMAIL,
      aud: `${address}/token`,
      scope: SCOPES.join(" "),
      iat: NOW / 1_000,
      exp: NOW / 1_000 + 3_600,
    });
  });

  test("gives Google's words when it refuses", async () => {
    const { address } = await serve((_, response) =>
      answerJson(response, 400, {
        error: "invalid_grant",
        error_description: "Invalid JWT Signature.",
      }),
    );
    expect(await fetchToken(identityAt(address), fetch, NOW)).toEqual({
      kind: "refused",
      why: "invalid_grant: Invalid JWT Signature.",
    });
  });

  test("knows nothing after a server error, an HTML body or a dropped socket", async () => {
    let turn = 0;
    const { address } = await serve((_, response) => {
      turn += 1;
      if (turn === 1) answerJson(response, 503, { error: "unavailable" });
      else if (turn === 2) response.end("<html></html>");
      else response.destroy();
    });
    for (let call = 0; call < 3; call += 1) {
      expect(await fetchToken(identityAt(address), fetch, NOW)).toMatchObject({
        kind: "unknown",
      });
    }
  });

  test("says so, without the key, when the private key cannot be read", async () => {
    const account = JSON.stringify({
      client_email: EMAIL,
      private_key: "-----BEGIN PRIVATE KEY-----\nAAAA",
      private_key_id: "k",
    });
    const identity = identityAt("http://127.0.0.1:9", { GOOGLE_SERVICE_ACCOUNT: account });
    expect(await fetchToken(identity, fetch, NOW)).toEqual({
      kind: "refused",
      why: "the private key of the service account cannot be read",
    });
  });
});
