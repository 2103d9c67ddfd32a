// Sentences for the operator when Google refuses.
import { describe, expect, it } from "vitest";
import { explainGoogleFailure } from "../../../src/cli/google/explain-google-failure.ts";

const explain = (status: number, reason = ""): string => {
  const envelope = { code: status, message: "its words", errors: [{ reason }] };
  const error = Object.assign(new Error("x"), { response: { status, data: { error: envelope } } });
  return explainGoogleFailure('make the book "Hà Nội"', error, "apply@example.com").message;
};

describe("explainGoogleFailure", () => {
  it("says what was done, what Google said and what to do next", () => {
    expect(explain(404)).toMatch(
      /^Cannot make the book "Hà Nội": Google answered 404, "its words"; share the folder with "apply@example.com"/,
    );
  });

  it("tells a full store of a service account from calling too often, which it looks like", () => {
    expect(explain(403, "storageQuotaExceeded")).toContain("shared drive");
    expect(explain(403, "userRateLimitExceeded")).toContain("wait a few minutes");
  });

  it("says that apply goes on where it stopped when nobody knows what happened", () => {
    expect(explain(503)).toContain("run apply again: it goes on where it stopped");
    const error = new Error("socket hang up");
    expect(explainGoogleFailure("look", error, "").message).toContain(
      "socket hang up; run apply again",
    );
  });

  it("carries nothing of the request along", () => {
    const error = Object.assign(new Error("x"), {
      config: { headers: { authorization: "secret" } },
    });
    expect(explainGoogleFailure("look", error, "").cause).toBeUndefined();
  });
});
