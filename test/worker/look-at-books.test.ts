// One look for all books: with a permit, over real HTTP.
import { afterEach, describe, expect, test } from "vitest";
import { readGoogleSettings } from "../../src/worker/google/read-google-settings.ts";
import { type LookPacer, lookAtBooks } from "../../src/worker/look-at-books.ts";
import type { Permit } from "../../src/worker/pacer/permit.ts";
import { buildEnv } from "./google/build-settings.ts";
import { type Answering, answerJson, serveAnswers } from "./google/serve-answers.ts";

let google: Answering | undefined;
afterEach(async () => {
  await google?.stop();
  google = undefined;
});

function buildPacer(permit: Permit): LookPacer & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    permit: async (book, kind) => (told.push(`permit ${book} ${kind}`), permit),
    throttled: async (kind) => void told.push(`throttled ${kind}`),
    refusedToken: async () => void told.push("refused token"),
  };
}

async function look(status: number, body: unknown, permit: Permit = { kind: "go", token: "t" }) {
  google = await serveAnswers((_, response) => answerJson(response, status, body));
  const pacer = buildPacer(permit);
  const settings = readGoogleSettings(buildEnv(google.address));
  return {
    seen: await lookAtBooks(settings, pacer, "cron", fetch),
    told: pacer.told,
    asked: google.asked,
  };
}

describe("lookAtBooks", () => {
  test("gives the versions Drive tells", async () => {
    const { seen, told } = await look(200, { files: [{ id: "a", version: "7" }] });
    expect(seen).toEqual({ kind: "seen", versions: new Map([["a", "7"]]) });
    expect(told).toEqual(["permit cron look"]);
  });

  test.each<Permit>([
    { kind: "wait", at: 5 },
    { kind: "closed", at: 5, why: "no token" },
  ])("makes no call without a permit ($kind)", async (permit) => {
    const { seen, asked } = await look(200, {}, permit);
    expect(seen).toEqual({ kind: "wait", at: 5 });
    expect(asked).toEqual([]);
  });

  test("tells the Pacer of a 429 and of a refused token", async () => {
    expect((await look(429, { error: { code: 429, message: "slow" } })).told).toContain(
      "throttled look",
    );
    expect((await look(401, { error: { code: 401, message: "who" } })).told).toContain(
      "refused token",
    );
  });

  test("sees nothing when Google does not answer as itself", async () => {
    expect((await look(503, { error: { code: 503, message: "down" } })).seen).toMatchObject({
      kind: "unseen",
    });
  });
});
