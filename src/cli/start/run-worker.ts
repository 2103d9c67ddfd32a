// Runs the bundled Worker in workerd on this machine, without a proxy in between, its state kept in a folder.
import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { ChildProcess } from "node:child_process";
import { basename } from "node:path";
import { Log, LogLevel, Miniflare, convertV4MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";

export interface WorkerRun {
  readonly url: string;
  pid(): number;
  putInto(kv: string, key: string, value: string): Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface WorkerSettings {
  /** wrangler.toml: bindings and classes are taken from it as they are deployed. */
  readonly config: string;
  readonly script: string;
  readonly port: number;
  /** Folder of Durable Objects and KV; without it everything is forgotten. */
  readonly state?: string;
  /** Settings and secrets over those of the configuration. */
  readonly bindings: { readonly [name: string]: string };
  /** Called after workerd died and was started again on the same port. */
  readonly onRestart?: () => void;
}

export async function runWorker(settings: WorkerSettings): Promise<WorkerRun> {
  // Else Miniflare asks the internet for a sample of `Request.cf`.
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] ??= "false";
  const { workerOptions } = unstable_getMiniflareWorkerOptions(settings.config);
  const { modulesRules: _, ...worker } = workerOptions;
  const workerd = followWorkerd();
  const signals = rememberListeners();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...worker,
      name: "sang-kien",
      modules: true,
      script: settings.script,
      bindings: Object.assign({}, worker.bindings, settings.bindings),
      host: "127.0.0.1",
      port: settings.port,
      ...(settings.state === undefined ? {} : { resourcePersistencePath: settings.state }),
      // Sent mails are listed there, crons are fired there.
      unsafeLocalExplorer: true,
      unsafeTriggerHandlers: true,
      logRequests: false,
      log: new Log(LogLevel.ERROR),
      unsafeHandleRuntimeRestart: () => settings.onRestart?.(),
    }),
  );
  // Miniflare's own listeners end the process before anything is saved.
  signals.dropNew();
  try {
    const url = await miniflare.ready;
    return {
      url: url.origin,
      pid: workerd.pid,
      putInto: async (kv, key, value) => (await miniflare.getKVNamespace(kv)).put(key, value),
      stop: async () => {
        workerd.forget();
        await miniflare.dispose();
      },
    };
  } catch (error) {
    workerd.forget();
    await miniflare.dispose().catch(() => undefined);
    throw new Error(
      `Cannot start the Worker on port ${settings.port}: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** Miniflare tells nobody workerd's process id, but Node announces every child process. */
function followWorkerd(): { pid: () => number; forget: () => void } {
  const name = channel("child_process").name;
  let pid = 0;
  const onChild = (message: unknown): void => {
    if (typeof message !== "object" || message === null || !("process" in message)) return;
    const child = message.process;
    if (!(child instanceof ChildProcess)) return;
    child.once("spawn", () => {
      if (basename(child.spawnfile).startsWith("workerd")) pid = child.pid ?? 0;
    });
  };
  subscribe(name, onChild);
  return { pid: () => pid, forget: () => unsubscribe(name, onChild) };
}

function rememberListeners(): { dropNew: () => void } {
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const before = names.map((name) => new Set(process.listeners(name)));
  return {
    dropNew: () => {
      names.forEach((name, index) => {
        for (const listener of process.listeners(name)) {
          if (before[index]?.has(listener) === false) process.removeListener(name, listener);
        }
      });
    },
  };
}
