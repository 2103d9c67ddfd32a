// Recorded traffic is answered as Google answered it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";
import type { RecordedExchange } from "./recorded-exchange.ts";
import { replayRecording } from "./replay-recording.ts";

const FOLDER = join(import.meta.dirname, "recordings");

const google = await startEmulator({ ownDrive: true });
afterAll(() => google.close());

describe("what Google answered, we answer", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
  test.each(names)("%s", async (name) => {
    const lines = readFileSync(join(FOLDER, name), "utf8").trimEnd().split("\n");
    const recording = lines.map((line) => JSON.parse(line) as RecordedExchange);
    expect(await replayRecording(google, recording)).toEqual([]);
  });
});
