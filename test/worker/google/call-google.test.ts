// One call to Google over real HTTP, and what each kind of answer comes to.
import { afterEach, describe, expect, test } from "vitest";
import { callGoogle, type GoogleCall } from "../../../src/worker/google/call-google.ts";
import { type Answering, answerJson, serveAnswers } from "./serve-answers.ts";

let google: Answering | undefined;
afterEach(async () => {
  await google?.stop();
  google = undefined;
});

const serve = async (answer: Parameters<typeof serveAnswers>[0]): Promise<Answering> =>
  (google = await serveAnswers(answer));

const buildCall = (baseUrl: string, changes: Partial<GoogleCall> = {}): GoogleCall => ({
  baseUrl,
  path: "/v4/spreadsheets/abc:batchUpdate",
  method: "POST",
  token: "ya29.t",
  body: { requests: [] },
  timeoutMs: 2_000,
  ...changes,
});

const refuse = (code: number, status: string, more: object = {}) => ({
  error: { code, status, message: "words", ...more },
});

describe("callGoogle", () => {
  test("sends token, JSON and query, and gives Google's answer", async () => {
    const { address, asked } = await serve((_, response) =>
      answerJson(response, 200, { spreadsheetId: "abc" }),
    );
    const outcome = await callGoogle(
      buildCall(address, {
        query: { fields: "a,b", ranges: ["x", "y"], pageSize: 3 },
        body: { title: "Sáng kiến" },
      }),
      fetch,
    );
    expect(outcome).toEqual({ kind: "done", body: { spreadsheetId: "abc" } });
    expect(asked[0]).toMatchObject({ method: "POST", body: '{"title":"Sáng kiến"}' });
    expect(asked[0]?.headers.authorization).toBe("Bearer ya29.t");
    expect(asked[0]?.url.pathname).toBe("/v4/spreadsheets/abc:batchUpdate");
    expect([...(asked[0]?.url.searchParams ?? [])]).toEqual([
      ["fields", "a,b"],
      ["ranges", "x"],
      ["ranges", "y"],
      ["pageSize", "3"],
    ]);
  });

  test.each([
    [400, "INVALID_ARGUMENT"],
    [401, "UNAUTHENTICATED"],
    [403, "PERMISSION_DENIED"],
    [404, "NOT_FOUND"],
    [409, "ABORTED"],
  ])("%i in Google's envelope is a refusal in Google's words", async (status, code) => {
    const { address } = await serve((_, response) =>
      answerJson(response, status, refuse(status, code)),
    );
    expect(await callGoogle(buildCall(address), fetch)).toEqual({
      kind: "refused",
      refusal: { status, code, message: "words" },
    });
  });

  test.each([
    ["Sheets' 429", 429, refuse(429, "RESOURCE_EXHAUSTED")],
    [
      "Drive's 403 for one user",
      403,
      refuse(403, "", { errors: [{ domain: "usageLimits", reason: "userRateLimitExceeded" }] }),
    ],
    [
      "Drive's 403 for the project",
      403,
      refuse(403, "", { errors: [{ domain: "usageLimits", reason: "rateLimitExceeded" }] }),
    ],
    [
      "403 with an ErrorInfo",
      403,
      refuse(403, "PERMISSION_DENIED", {
        details: [{ "@type": "x", reason: "RATE_LIMIT_EXCEEDED" }],
      }),
    ],
  ])("%s means wait", async (_, status, body) => {
    const { address } = await serve((__, response) => answerJson(response, status, body));
    expect(await callGoogle(buildCall(address), fetch)).toMatchObject({
      kind: "throttled",
      refusal: { status },
    });
  });

  test("a full drive looks like a rate limit and is a refusal", async () => {
    const body = refuse(403, "", {
      errors: [{ domain: "usageLimits", reason: "storageQuotaExceeded" }],
    });
    const { address } = await serve((_, response) => answerJson(response, 403, body));
    expect(await callGoogle(buildCall(address), fetch)).toMatchObject({ kind: "refused" });
  });

  test.each([
    [500, "INTERNAL"],
    [503, "UNAVAILABLE"],
    [504, "DEADLINE_EXCEEDED"],
    [499, "CANCELLED"],
    [408, ""],
  ])("%i may have been applied", async (status, code) => {
    const { address } = await serve((_, response) =>
      answerJson(response, status, refuse(status, code)),
    );
    expect(await callGoogle(buildCall(address), fetch)).toMatchObject({ kind: "unknown" });
  });

  test.each([200, 400, 429, 502])("an HTML body with status %i is unknown", async (status) => {
    const { address } = await serve((_, response) => {
      response.writeHead(status, { "content-type": "text/html" });
      response.end("<html><title>Error</title></html>");
    });
    expect(await callGoogle(buildCall(address), fetch)).toEqual({
      kind: "unknown",
      why: `status ${status} with a body that is not JSON`,
    });
  });

  test("JSON that is not Google's envelope is unknown", async () => {
    const { address } = await serve((_, response) =>
      answerJson(response, 400, { message: "from a proxy" }),
    );
    expect(await callGoogle(buildCall(address), fetch)).toMatchObject({ kind: "unknown" });
  });

  test("a redirect is not followed", async () => {
    const { address, asked } = await serve((_, response) => {
      response.writeHead(302, { location: "/elsewhere" });
      response.end();
    });
    expect(await callGoogle(buildCall(address), fetch)).toMatchObject({ kind: "unknown" });
    expect(asked).toHaveLength(1);
  });

  test("a time-out, a body that never ends and a dropped socket are unknown and do not name the token", async () => {
    const { address } = await serve(({ url }, response) => {
      if (url.pathname === "/silent") return;
      if (url.pathname === "/half") {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"a":');
        return;
      }
      response.destroy();
    });
    for (const path of ["/silent", "/half", "/dropped"]) {
      const outcome = await callGoogle(buildCall(address, { path, timeoutMs: 100 }), fetch);
      expect(outcome).toMatchObject({ kind: "unknown" });
      expect(JSON.stringify(outcome)).not.toContain("ya29");
    }
  });
});
