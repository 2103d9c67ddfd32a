// Who signs as Google asks is given a token, and nobody else.
import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
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
    ["a scope Google has not", { scope: "spreadsheets" }, "invalid_scope"],
    ["no moments", { iat: undefined, exp: undefined }, "invalid_grant"],
    ["a moment still to come", { iat: Math.floor(Date.now() / 1_000) + 900 }, "invalid_grant"],
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

  test("refuses an unsigned assertion and one that is no JWT", async () => {
    const [, body = ""] = google.assertion().split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    expect(await google.askToken(`${none}.${body}.`)).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", error_description: "Invalid JWT Signature." },
    });
    expect(await google.askToken("a.b.c")).toMatchObject({ body: { error: "invalid_grant" } });
    expect(await google.askToken("")).toMatchObject({ body: { error: "invalid_grant" } });
  });

  test("refuses to act for a person", async () => {
    expect(await google.askToken(google.assertion({ sub: "lan@congdoan.example" }))).toMatchObject({
      status: 401,
      body: { error: "unauthorized_client" },
    });
  });

  const grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  const post = async (type: string, body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${google.url}/token`, {
      method: "POST",
      headers: { "content-type": type, ...headers },
      body,
    });
    return { status: response.status, body: await response.json() };
  };
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const FORM = "application/x-www-form-urlencoded";

  test.each([
    ["another grant type", FORM, () => form({ grant_type: "password" }), "password"],
    ["no grant type", FORM, () => form({ assertion: google.assertion() }), ""],
    [
      "a content type it does not read",
      "text/plain",
      () => form({ grant_type: grant, assertion: google.assertion() }),
      "",
    ],
    ["JSON that is none", "application/json", () => "{", ""],
  ])("refuses %s", async (_, type, body, shown) => {
    expect(await post(type, body())).toEqual({
      status: 400,
      body: {
        error: "unsupported_grant_type",
        error_description: `Invalid grant_type: ${shown}`,
      },
    });
  });

  test("reads JSON too", async () => {
    const body = JSON.stringify({ grant_type: grant, assertion: google.assertion() });
    expect(await post("application/json", body)).toMatchObject({ status: 200 });
  });

  test("takes Google's own address for its audience when that host was asked", async () => {
    const aud = "https://oauth2.googleapis.com/token";
    const body = (claims: object) =>
      form({ grant_type: grant, assertion: google.assertion(claims) });
    const forwarded = { "x-forwarded-host": "oauth2.googleapis.com" };
    expect((await post(FORM, body({ aud }), forwarded)).status).toBe(200);
    expect((await post(FORM, body({}), forwarded)).status).toBe(400);
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
