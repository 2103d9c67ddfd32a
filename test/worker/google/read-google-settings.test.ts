// The settings for Google, and the mixtures that are refused.
import { describe, expect, test } from "vitest";
import { readGoogleSettings } from "../../../src/worker/google/read-google-settings.ts";
import { buildEnv, EMAIL, privateKey } from "./build-settings.ts";

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
      account: { email: EMAIL, privateKey, keyId: "k1" },
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
});
