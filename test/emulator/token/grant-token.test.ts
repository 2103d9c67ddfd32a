import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

let google: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  google = await startEmulator();
});
afterAll(() => google.close());

describe("grantToken", () => {
  test("gives a bearer token for an hour", async () => {
    expect(await google.askToken(google.assertion())).toMatchObject({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^ya29\./),
        expires_in: 3599,
        token_type: "Bearer",
      },
    });
  });

  test.each([
    [
      "an audience that is not its own",
      { aud: "https://oauth2.googleapis.com/token" },
      "invalid_grant",
    ],
    ["an account it does not know", { iss: "someone@else.example" }, "invalid_grant"],
    [
      "a life of more than an hour",
      { exp: Math.floor(Date.now() / 1_000) + 7_200 },
      "invalid_grant",
    ],
    ["a moment long past", { iat: 1_000_000, exp: 1_003_600 }, "invalid_grant"],
    ["no scope", { scope: "" }, "invalid_scope"],
  ])("refuses %s", async (_, claims, error) => {
    expect(await google.askToken(google.assertion(claims))).toMatchObject({
      status: 400,
      body: { error },
    });
  });

  test("refuses a signature by another key", async () => {
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const text = google.assertion().split(".").slice(0, 2).join(".");
    const forged = `${text}.${sign("RSA-SHA256", Buffer.from(text), other).toString("base64url")}`;
    expect(await google.askToken(forged)).toEqual({
      status: 400,
      body: { error: "invalid_grant", error_description: "Invalid JWT Signature." },
    });
  });

  test("gives tokens that open only what their scopes name, for as long as they live", async () => {
    const id = await google.makeBook();
    const narrow = google.assertion({ scope: "https://www.googleapis.com/auth/forms.body" });
    const { access_token } = (await google.askToken(narrow)).body as { access_token: string };
    const read = (authorization: string) =>
      google.call("GET", `/v4/spreadsheets/${id}`, undefined, { authorization });
    expect(await read(`Bearer ${access_token}`)).toMatchObject({
      status: 403,
      body: {
        error: {
          status: "PERMISSION_DENIED",
          details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }],
        },
      },
    });
    expect(await read("Bearer wrong")).toMatchObject({
      status: 401,
      body: { error: { status: "UNAUTHENTICATED" } },
    });
    const fresh = (await google.askToken(google.assertion())).body as { access_token: string };
    await google.control("clock", { advanceMs: 3_700_000 });
    expect((await read(`Bearer ${fresh.access_token}`)).status).toBe(401);
  });
});
