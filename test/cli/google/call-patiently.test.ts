// Waiting while Google is throttling.
import { describe, expect, it } from "vitest";
import { callPatiently } from "../../../src/cli/google/call-patiently.ts";

const answered = (status: number, reason?: string): Error =>
  Object.assign(new Error(`status ${status}`), {
    response: {
      status,
      data: { error: { code: status, message: "words", errors: reason ? [{ reason }] : [] } },
    },
  });

function failing(errors: Error[]): () => Promise<string> {
  return async () => {
    const error = errors.shift();
    if (error !== undefined) throw error;
    return "done";
  };
}

describe("callPatiently", () => {
  it("calls again, later and later, while throttled", async () => {
    const waits: number[] = [];
    const call = failing([answered(429), answered(403, "userRateLimitExceeded"), answered(429)]);
    expect(await callPatiently(call, async (ms) => waits.push(ms))).toBe("done");
    expect(waits).toEqual([2_000, 4_000, 8_000]);
  });

  it.each([
    answered(403, "storageQuotaExceeded"),
    answered(500),
    answered(400),
    new Error("socket hang up"),
  ])(
    "does not repeat a call that may have been carried out, or never will be: %s",
    async (error) => {
      await expect(callPatiently(failing([error]), async () => {})).rejects.toBe(error);
    },
  );

  it("gives up in the end", async () => {
    const call = failing(Array.from({ length: 20 }, () => answered(429)));
    await expect(callPatiently(call, async () => {})).rejects.toThrow("429");
  });
});
