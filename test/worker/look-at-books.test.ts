// One look for all books: with a permit, over real HTTP.
import { afterEach, describe, expect, test } from "vitest";
import { readGoogleSettings } from "../../src/worker/google/read-google-settings.ts";
import { type LookPacer, lookAtBooks } from "../../src/worker/look-at-books.ts";
import type { Permit } from "../../src/worker/pacer/permit.ts";
import { buildEnv, buildKey, EMAIL } from "./google/build-settings.ts";
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
  const settings = readGoogleSettings(
    buildEnv(google.address, {
      GOOGLE_SERVICE_ACCOUNT_2: JSON.stringify(buildKey("second@rehearsal")),
    }),
  );
  return {
    seen: await lookAtBooks(settings, () => pacer, "cron", fetch),
    told: pacer.told,
    asked: google.asked,
  };
}

describe("lookAtBooks", () => {
  test("tells each book's version, and whether its last change was made by one of ours", async () => {
    const files = [
      { id: "a", version: "7", lastModifyingUser: { emailAddress: "hoa@example.vn" } },
      { id: "b", version: "8", lastModifyingUser: { emailAddress: EMAIL } },
      { id: "c", version: "9" },
      { id: "d", version: "3", lastModifyingUser: { emailAddress: "second@rehearsal" } },
    ];
    const { seen, told } = await look(200, { files });
    expect(seen).toEqual({
      kind: "seen",
      books: new Map([
        ["a", { version: "7", lastChangeIsOurs: false }],
        ["b", { version: "8", lastChangeIsOurs: true }],
        ["c", { version: "9", lastChangeIsOurs: false }],
        ["d", { version: "3", lastChangeIsOurs: true }],
      ]),
    });
    expect(told).toEqual(["permit cron list"]);
  });

  test.each<Permit>([
    { kind: "wait", at: 5 },
    { kind: "closed", at: 5, why: "no token" },
  ])("makes no call without a permit ($kind)", async (permit) => {
    const { seen, asked } = await look(200, {}, permit);
    expect(seen).toEqual({ kind: "wait", at: 5 });
    expect(asked).toEqual([]);
  });

  test("asks as the next identity when Google refuses the first one a token", async () => {
    google = await serveAnswers((_, response) => answerJson(response, 200, { files: [] }));
    const settings = readGoogleSettings(
      buildEnv(google.address, {
        GOOGLE_SERVICE_ACCOUNT_2: JSON.stringify(buildKey("second@rehearsal")),
      }),
    );
    const asked: string[] = [];
    const closed = { kind: "closed", at: 5, why: "invalid_grant" } as const;
    const openPacer = (account: string) => {
      asked.push(account);
      return buildPacer(account === EMAIL ? closed : { kind: "go", token: "t" });
    };
    const seen = await lookAtBooks(settings, openPacer, "cron", fetch);
    expect(seen).toEqual({ kind: "seen", books: new Map() });
    expect(asked).toEqual([EMAIL, "second@rehearsal"]);
  });

  test("tells the Pacer of a 429 and of a refused token", async () => {
    expect((await look(429, { error: { code: 429, message: "slow" } })).told).toContain(
      "throttled list",
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
