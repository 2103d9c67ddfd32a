// The emulator as it is started from a shell.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/emulator/main.ts", import.meta.url));

function run(env: Record<string, string>) {
  const program = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(program, "exit");
  return {
    program,
    ended,
    line: () => once(createInterface(program.stdout), "line").then(([line]) => String(line)),
  };
}

describe("the emulator as a program", () => {
  test("says where it is and where its key is, logs exchanges, and ends at SIGTERM", async () => {
    const folder = mkdtempSync(join(tmpdir(), "emulator-main-"));
    const log = join(folder, "log.jsonl");
    const { program, ended, line } = run({
      GOOGLE_PORT: "0",
      GOOGLE_STATE: folder,
      GOOGLE_LOG: log,
    });
    const [ready, url = "", key = ""] = (await line()).split(" ");
    expect(ready).toBe("READY");
    expect(JSON.parse(readFileSync(key, "utf8"))).toMatchObject({
      type: "service_account",
      token_uri: `${url}/token`,
    });
    await fetch(`${url}/v4/spreadsheets/x`);
    await fetch(`${url}/_emulator/requests`);
    expect(
      readFileSync(log, "utf8")
        .trim()
        .split("\n")
        .map((text) => JSON.parse(text)),
    ).toMatchObject([
      { method: "GET", url: `${url}/v4/spreadsheets/x`, requestBody: null, status: 401 },
    ]);

    const second = run({ GOOGLE_PORT: new URL(url).port });
    let words = "";
    second.program.stderr.on("data", (part) => (words += String(part)));
    expect(await second.ended).toEqual([1, null]);
    expect(words).toBe(
      `Cannot start the emulator: port ${new URL(url).port} is in use; set GOOGLE_PORT to a free port, or to 0 for any\n`,
    );

    program.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    rmSync(folder, { recursive: true });
  });
});
