// Looking at Drive once for all books, over real HTTP.
import { afterEach, describe, expect, test } from "vitest";
import { listBooks } from "../../../src/worker/google/list-books.ts";
import { readGoogleSettings } from "../../../src/worker/google/read-google-settings.ts";
import { buildEnv } from "./build-settings.ts";
import { type Answering, answerJson, serveAnswers } from "./serve-answers.ts";

let google: Answering | undefined;
afterEach(async () => {
  await google?.stop();
  google = undefined;
});

describe("listBooks", () => {
  test("follows pages and gives the version of each book", async () => {
    google = await serveAnswers(({ url }, response) =>
      answerJson(
        response,
        200,
        url.searchParams.get("pageToken") === null
          ? { nextPageToken: "p2", files: [{ id: "a", version: "7" }] }
          : { files: [{ id: "b", version: "12" }, { id: "c" }] },
      ),
    );
    const outcome = await listBooks(readGoogleSettings(buildEnv(google.address)), "t", fetch);
    expect(outcome).toEqual({
      kind: "done",
      body: new Map([
        ["a", { version: "7", lastChangeIsOurs: false }],
        ["b", { version: "12", lastChangeIsOurs: false }],
      ]),
    });
    expect(google.asked.map(({ url }) => url.pathname)).toEqual([
      "/drive/v3/files",
      "/drive/v3/files",
    ]);
    expect(google.asked[0]?.url.searchParams.get("q")).toBe(
      "mimeType='application/vnd.google-apps.spreadsheet' and trashed=false",
    );
  });

  test("gives no half list when a page is refused", async () => {
    google = await serveAnswers(({ url }, response) =>
      url.searchParams.get("pageToken") === null
        ? answerJson(response, 200, { nextPageToken: "p2", files: [{ id: "a", version: "7" }] })
        : answerJson(response, 403, { error: { code: 403, message: "no" } }),
    );
    const outcome = await listBooks(readGoogleSettings(buildEnv(google.address)), "t", fetch);
    expect(outcome).toMatchObject({ kind: "refused" });
  });
});
