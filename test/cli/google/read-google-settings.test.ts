// Settings of the command line.
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readGoogleSettings } from "../../../src/cli/google/read-google-settings.ts";

let keyFile = "";
beforeAll(async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = {
    type: "service_account",
    client_email: "apply@example.iam.gserviceaccount.com",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
    private_key_id: "1",
  };
  keyFile = join(await mkdtemp(join(tmpdir(), "key-")), "key.json");
  await writeFile(keyFile, JSON.stringify(key));
});

const local = {
  GOOGLE_TOKEN_URL: "http://127.0.0.1:1/token",
  GOOGLE_SHEETS_URL: "http://127.0.0.1:1/",
  GOOGLE_DRIVE_URL: "http://127.0.0.1:1",
  GOOGLE_FORMS_URL: "http://127.0.0.1:1",
};

describe("readGoogleSettings", () => {
  it("takes Google's own addresses when none is set", async () => {
    const settings = await readGoogleSettings({ GOOGLE_APPLICATION_CREDENTIALS: keyFile });
    expect(settings).toMatchObject({
      tokenUrl: "https://oauth2.googleapis.com/token",
      sheetsUrl: "https://sheets.googleapis.com",
      account: { email: "apply@example.iam.gserviceaccount.com" },
    });
  });

  it("takes addresses that are all elsewhere", async () => {
    const settings = await readGoogleSettings({
      ...local,
      GOOGLE_APPLICATION_CREDENTIALS: keyFile,
    });
    expect(settings).toMatchObject({
      tokenUrl: "http://127.0.0.1:1/token",
      sheetsUrl: "http://127.0.0.1:1",
    });
  });

  it.each([
    ["a mixture", { ...local, GOOGLE_FORMS_URL: undefined }, /all four .* or none/],
    [
      "a lookalike host beside Google's",
      { GOOGLE_SHEETS_URL: "https://sheets.googleapis.com.example.org" },
      /or none/,
    ],
    [
      "Google without https",
      { GOOGLE_SHEETS_URL: "http://sheets.googleapis.com" },
      /begin it with https/,
    ],
    ["what is no address", { ...local, GOOGLE_SHEETS_URL: "google" }, /set it to an address/],
    [
      "a missing key file",
      { ...local, GOOGLE_APPLICATION_CREDENTIALS: undefined },
      /CREDENTIALS is not set/,
    ],
    [
      "an unreadable key file",
      { ...local, GOOGLE_APPLICATION_CREDENTIALS: "/nowhere.json" },
      /cannot be read/,
    ],
  ])("refuses %s in a sentence", async (_what, changes, sentence) => {
    await expect(
      readGoogleSettings({ GOOGLE_APPLICATION_CREDENTIALS: keyFile, ...changes }),
    ).rejects.toThrow(sentence);
  });
});
