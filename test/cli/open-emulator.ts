// Runs the emulator for a test, with its log of exchanges, and Google's clients opened at it.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openGoogle, type Google } from "../../src/cli/google/open-google.ts";
import { readGoogleSettings } from "../../src/cli/google/read-google-settings.ts";
import { describeGoogle } from "../../src/cli/start/describe-google.ts";
import { runEmulator } from "../../src/cli/start/run-emulator.ts";

export interface Emulator {
  readonly url: string;
  readonly google: Google;
  readonly keyFile: string;
  /** Sends JSON to a control route and gives the answer, which must be a success. */
  control<Answer>(path: string, body?: unknown): Promise<Answer>;
  /** Discovery ids of the calls since the last reset. */
  calls(): Promise<string[]>;
  /** Addresses of all logged exchanges. */
  loggedUrls(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function openEmulator(): Promise<Emulator> {
  const directory = await mkdtemp(join(tmpdir(), "emulator-"));
  const log = join(directory, "log.jsonl");
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const run = await runEmulator({ root, port: 0, state: join(directory, "state"), log });
  const settings = await readGoogleSettings({
    ...describeGoogle(run.url),
    GOOGLE_APPLICATION_CREDENTIALS: run.keyFile,
  });
  const control = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const init =
      body === undefined
        ? {}
        : {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          };
    const answer = await fetch(`${run.url}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  };
  return {
    url: run.url,
    google: openGoogle(settings, Date.now),
    keyFile: run.keyFile,
    control,
    calls: async () =>
      (await control<{ method: string }[]>("/_emulator/requests")).map(({ method }) => method),
    loggedUrls: async () =>
      (await readFile(log, "utf8"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => (JSON.parse(line) as { url: string }).url),
    stop: async () => {
      await run.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
