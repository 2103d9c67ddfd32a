// Reads where `start` keeps its state and which ports it takes.
import { join, resolve } from "node:path";

export interface Settings {
  /** The project's folder. */
  readonly root: string;
  /** Folder of everything that is kept between runs; git-ignored. */
  readonly state: string;
  /** Where to log every exchange with Google; null for a file in the state, begun anew at each start. */
  readonly googleLog: string | null;
  /** 0 means any free port. */
  readonly ports: { readonly home: number; readonly google: number; readonly worker: number };
}

const DEFAULT_PORT = 8700;

export function readSettings(
  env: { readonly [name: string]: string | undefined },
  root: string,
): Settings {
  const home = readPort(env, "PORT", DEFAULT_PORT);
  return {
    root,
    state: resolve(root, env["SANG_KIEN_STATE"] ?? join(root, ".local")),
    googleLog: env["GOOGLE_LOG"] ? resolve(root, env["GOOGLE_LOG"]) : null,
    ports: {
      home,
      google: readPort(env, "GOOGLE_PORT", DEFAULT_PORT + 1),
      worker: readPort(env, "WORKER_PORT", home === 0 ? 0 : home + 2),
    },
  };
}

function readPort(
  env: { readonly [name: string]: string | undefined },
  name: string,
  byDefault: number,
): number {
  const text = env[name]?.trim();
  if (text === undefined || text === "") return byDefault;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(
      `Cannot start: "${name}" is "${text}", not a port; give a number from 0 (any free one) to 65535`,
    );
  }
  return port;
}
