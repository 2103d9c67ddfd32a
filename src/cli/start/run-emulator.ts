// Runs the emulator as a process of its own, and again on the same port should it die.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ChildProcess } from "node:child_process";
import { takePort } from "./take-port.ts";

export interface EmulatorRun {
  readonly url: string;
  readonly keyFile: string;
  pid(): number;
  /** Lets it save its state and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

export interface EmulatorSettings {
  readonly root: string;
  readonly port: number;
  /** Folder of its state. */
  readonly state: string;
  /** File that its exchanges are appended to. */
  readonly log: string;
  readonly env?: { readonly [name: string]: string };
  /** Called after it died and was started again. */
  readonly onRestart?: () => void;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly keyFile: string;
}

/** Deaths in a row, each within a minute of its start, after which it is left dead. */
const PATIENCE = 3;

export async function runEmulator(settings: EmulatorSettings): Promise<EmulatorRun> {
  const port = await takePort(settings.port, "GOOGLE_PORT");
  let stopping = false;
  let deaths = 0;
  let current = await launch(settings, port);

  const watch = ({ child }: Started): void => {
    const began = performance.now();
    child.once("exit", (code, signal) => {
      if (stopping) return;
      deaths = performance.now() - began < 60_000 ? deaths + 1 : 1;
      const next = deaths > PATIENCE ? "leaving it dead" : "starting it again";
      console.error(`The emulator ended by itself (${signal ?? code}); ${next}`);
      if (deaths <= PATIENCE) void restart();
    });
  };
  const restart = async (): Promise<void> => {
    try {
      current = await launch(settings, port);
      watch(current);
      if (stopping) current.child.kill("SIGTERM");
      else settings.onRestart?.();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  watch(current);

  return {
    url: current.url,
    keyFile: current.keyFile,
    pid: () => current.child.pid ?? 0,
    stop: async () => {
      stopping = true;
      const { child } = current;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await gone;
      clearTimeout(impatient);
    },
  };
}

async function launch({ root, state, log, env }: EmulatorSettings, port: number): Promise<Started> {
  const child = spawn(process.execPath, [join(root, "src/emulator/main.ts")], {
    cwd: root,
    // A group of its own: Ctrl-C reaches `start` only, which ends things in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...env,
      GOOGLE_PORT: String(port),
      GOOGLE_STATE: state,
      GOOGLE_LOG: log,
    },
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-4_000);
    if (ready) process.stderr.write(text);
  });
  let ready = false;
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(
        new Error(
          `Cannot start the emulator: it ended (${signal ?? code}), saying: ${errors.trim() || "nothing"}`,
        ),
      ),
    );
  });
  ready = true;
  const [word, url, ...rest] = line.split(" ");
  if (word !== "READY" || url === undefined) {
    child.kill("SIGKILL");
    throw new Error(`Cannot start the emulator: it said "${line}" instead of READY`);
  }
  return { child, url, keyFile: rest.join(" ") };
}
