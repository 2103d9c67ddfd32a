// The settings for Google, and the mixtures that are refused.
import { describe, expect, test } from "vitest";
import { readGoogleSettings } from "../../../src/worker/google/read-google-settings.ts";
import { buildEnv, buildKey, EMAIL, privateKey } from "./build-settings.ts";

const EMULATOR = "http://127.0.0.1:8085";
const REAL = {
  GOOGLE_TOKEN_URL: "https://oauth2.googleapis.com/token",
  GOOGLE_SHEETS_URL: "https://sheets.googleapis.com",
  GOOGLE_DRIVE_URL: "https://www.googleapis.com",
};

describe("readGoogleSettings", () => {
  test("takes an emulator for everything", () => {
    expect(readGoogleSettings(buildEnv(EMULATOR))).toEqual({
      tokenUrl: `${EMULATOR}/token`,
      sheetsUrl: EMULATOR,
      driveUrl: EMULATOR,
      quietMs: 200_000,
      accounts: [{ email: EMAIL, privateKey, keyId: "k1" }],
    });
  });

  test("takes Google for everything", () => {
    expect(readGoogleSettings(buildEnv(EMULATOR, REAL))).toMatchObject({
      sheetsUrl: "https://sheets.googleapis.com",
    });
  });

  test.each(["GOOGLE_TOKEN_URL", "GOOGLE_SHEETS_URL", "GOOGLE_DRIVE_URL"] as const)(
    "refuses Google with an emulator in %s, and an emulator with Google in it",
    (name) => {
      expect(() =>
        readGoogleSettings(buildEnv(EMULATOR, { ...REAL, [name]: `${EMULATOR}/x` })),
      ).toThrow(/all three .* or none/);
      expect(() => readGoogleSettings(buildEnv(EMULATOR, { [name]: REAL[name] }))).toThrow(
        /all three .* or none/,
      );
    },
  );

  test("is not fooled by a host that only looks like Google's", () => {
    const fake = { ...REAL, GOOGLE_DRIVE_URL: "https://googleapis.com.example.org" };
    expect(() => readGoogleSettings(buildEnv(EMULATOR, fake))).toThrow(/all three/);
    const glued = { ...REAL, GOOGLE_DRIVE_URL: "https://evilgoogleapis.com" };
    expect(() => readGoogleSettings(buildEnv(EMULATOR, glued))).toThrow(/all three/);
  });

  test("refuses Google without TLS", () => {
    const plain = { ...REAL, GOOGLE_SHEETS_URL: "http://sheets.googleapis.com" };
    expect(() => readGoogleSettings(buildEnv(EMULATOR, plain))).toThrow(/begin it with https/);
  });

  test.each([
    ["an empty key", { GOOGLE_SERVICE_ACCOUNT: "" }, /is empty/],
    ["a key that is not JSON", { GOOGLE_SERVICE_ACCOUNT: "-----BEGIN" }, /is not JSON/],
    [
      "a key of another kind",
      { GOOGLE_SERVICE_ACCOUNT: '{"installed":{"secret":"s3cret"}}' },
      /not a service account key/,
    ],
    ["no address", { GOOGLE_DRIVE_URL: "" }, /GOOGLE_DRIVE_URL is ""/],
    ["a quiet time in words", { GOOGLE_QUIET_MS: "soon" }, /GOOGLE_QUIET_MS is "soon"/],
  ])("refuses %s in a sentence", (_, changes, sentence) => {
    expect(() => readGoogleSettings(buildEnv(EMULATOR, changes))).toThrow(sentence);
    expect(() => readGoogleSettings(buildEnv(EMULATOR, changes))).not.toThrow(/s3cret/);
  });

  const keysOf = (...emails: string[]) => JSON.stringify(emails.map(buildKey));
  const emailsOf = (changes: Record<string, string>) =>
    readGoogleSettings(buildEnv(EMULATOR, changes)).accounts.map(({ email }) => email);

  test("takes several keys from one secret, and more from numbered ones, in their order", () => {
    expect(emailsOf({ GOOGLE_SERVICE_ACCOUNT: keysOf("a@u", "b@u") })).toEqual(["a@u", "b@u"]);
    expect(
      emailsOf({
        GOOGLE_SERVICE_ACCOUNT_10: keysOf("f@u"),
        GOOGLE_SERVICE_ACCOUNT: keysOf("a@u", "b@u"),
        GOOGLE_SERVICE_ACCOUNT_3: JSON.stringify(buildKey("e@u")),
        GOOGLE_SERVICE_ACCOUNT_2: keysOf("c@u", "d@u"),
        GOOGLE_SERVICE_ACCOUNT_4: "",
      }),
    ).toEqual(["a@u", "b@u", "c@u", "d@u", "e@u", "f@u"]);
  });

  const bad = { ...buildKey("b@u"), private_key: "s3cret" };
  test.each([
    [
      "an empty array",
      { GOOGLE_SERVICE_ACCOUNT: "[]" },
      /GOOGLE_SERVICE_ACCOUNT is an empty array/,
    ],
    [
      "an array with a bad key",
      { GOOGLE_SERVICE_ACCOUNT: JSON.stringify([buildKey("a@u"), bad, buildKey("c@u")]) },
      /GOOGLE_SERVICE_ACCOUNT is an array of 3 whose key 2 is not a service account key/,
    ],
    [
      "a bad key in a further secret",
      { GOOGLE_SERVICE_ACCOUNT_2: JSON.stringify(bad) },
      /GOOGLE_SERVICE_ACCOUNT_2 is not a service account key; run "wrangler secret put GOOGLE_SERVICE_ACCOUNT_2"/,
    ],
    [
      "two keys of one account",
      { GOOGLE_SERVICE_ACCOUNT: keysOf("a@u", "b@u", "a@u") },
      /two keys in the secret GOOGLE_SERVICE_ACCOUNT are of "a@u"; keep one/,
    ],
    [
      "two keys of one account in two secrets",
      { GOOGLE_SERVICE_ACCOUNT_2: keysOf(EMAIL) },
      /two keys in the secrets GOOGLE_SERVICE_ACCOUNT, GOOGLE_SERVICE_ACCOUNT_2 are of/,
    ],
  ])("refuses %s in one sentence without any of a key", (_, changes, sentence) => {
    const read = () => readGoogleSettings(buildEnv(EMULATOR, changes));
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(/s3cret|PRIVATE|k1/);
  });
});
