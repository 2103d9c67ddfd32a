// The operator's token.
import { describe, expect, test } from "vitest";
import { checkToken } from "../../../src/worker/routes/check-token.ts";

describe("checkToken", () => {
  test("lets the one token in, however the scheme is written", async () => {
    expect(await checkToken("Bearer s3cret", "s3cret")).toBe(true);
    expect(await checkToken("bearer s3cret", "s3cret")).toBe(true);
  });

  test.each([
    undefined,
    "",
    "s3cret",
    "Basic s3cret",
    "Bearer ",
    "Bearer s3cre",
    "Bearer s3crets",
    "Bearer S3CRET",
  ])("turns away %j", async (header) => {
    expect(await checkToken(header, "s3cret")).toBe(false);
  });

  test("lets nobody in while the secret is empty", async () => {
    expect(await checkToken("Bearer ", "")).toBe(false);
    expect(await checkToken(undefined, "")).toBe(false);
  });
});
