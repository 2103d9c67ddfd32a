// Finds the running system by what it wrote when it was ready; undefined when none runs.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../parse-json.ts";
import { type Ready, readySchema } from "./ready.ts";

export async function readReady(state: string): Promise<Ready | undefined> {
  const text = await readFile(join(state, "ready.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const ready = readySchema.safeParse(parseJson(text));
  // A run that was killed leaves its file behind.
  return ready.success && isAlive(ready.data.pids.start) ? ready.data : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
