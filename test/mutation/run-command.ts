// Runs one of the tools in a copy of the repository to its end, quietly.
import { spawn } from "node:child_process";

export interface Ended {
  readonly output: string;
  readonly code: number;
}

/** Broken code may go on for ever; what a busy machine makes slow must not count as broken. */
const LONGEST_MS = 15 * 60_000;

/** `script`: what Node runs, with its arguments. Rejects when it takes too long. */
export async function runCommand(copy: string, script: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, script, {
    cwd: copy,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LONGEST_MS,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (words: string) => {
      output += words;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== null) resolve({ output, code });
      else
        reject(
          new Error(
            `Cannot wait for "${script.join(" ")}": it was ended after ${LONGEST_MS / 60_000} minutes; run it by hand in a copy`,
          ),
        );
    });
  });
}
