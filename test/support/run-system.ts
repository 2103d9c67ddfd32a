// Starts the whole system as a person does, with a state folder of its own, and ends it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ready, readySchema } from "../../src/cli/start/ready.ts";

export interface System {
  readonly state: string;
  /** As `ready.json` says now: process ids change when workerd is started again. */
  ready(): Promise<Ready>;
  /** What the start printed so far. */
  said(): string;
  /** Ends it as Ctrl-C does; gives the exit code. The state folder stays. */
  stop(): Promise<number | null>;
  /** Ends it if it still runs and removes its state. */
  [Symbol.asyncDispose](): Promise<void>;
}

const ROOT = join(import.meta.dirname, "../..");
const LONGEST_START_MS = 90_000;

export async function runSystem({
  state,
  env = {},
}: { state?: string; env?: { [name: string]: string } } = {}): Promise<System> {
  const folder = state ?? (await mkdtemp(join(tmpdir(), "sang-kien-e2e-")));
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: "0",
      GOOGLE_PORT: "0",
      WORKER_PORT: "0",
      SANG_KIEN_STATE: folder,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  let ended: { code: number | null } | undefined;
  child.once("exit", (code) => (ended = { code }));

  const ready = async (): Promise<Ready> =>
    readySchema.parse(JSON.parse(await readFile(join(folder, "ready.json"), "utf8")));
  const stop = async (): Promise<number | null> => {
    if (ended === undefined) {
      const exit = once(child, "exit");
      const pid = await ready().then(
        ({ pids }) => pids.start,
        () => child.pid,
      );
      if (pid !== undefined) process.kill(pid, "SIGINT");
      await exit;
    }
    return ended?.code ?? null;
  };
  const until = performance.now() + LONGEST_START_MS;
  while ((await ready().catch(() => undefined)) === undefined) {
    if (ended !== undefined)
      throw new Error(
        `The system ended with ${ended.code} instead of being ready, saying:\n${said}`,
      );
    if (performance.now() > until) {
      await stop();
      throw new Error(`The system was not ready in time, saying:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    state: folder,
    ready,
    said: () => said,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
