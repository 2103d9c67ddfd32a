// Finds what to reconcile: the running system, or a Worker and the registry that apply wrote for it.
import { openGoogle } from "../google/open-google.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import { openRunningGoogle } from "../start/open-running-google.ts";
import type { Ready } from "../start/ready.ts";
import { readRegistryFile } from "./read-registry-file.ts";
import type { BookToRead, Target } from "./reconcile.ts";

export interface Wanted {
  /** The Worker's address; undefined: the system that runs on this machine, `ready`. */
  readonly worker: string | undefined;
  /** File of the registry, beside `worker`. */
  readonly registry: string;
  readonly federation: string | undefined;
  readonly env: { readonly [name: string]: string | undefined };
  readonly ready: Ready | undefined;
  readonly now: () => number;
}

/** Throws a sentence when there is nothing to reconcile. */
export async function findTarget(wanted: Wanted): Promise<Target> {
  const { worker, federation } = wanted;
  const target = worker === undefined ? nearTarget(wanted) : await farTarget(worker, wanted);
  if (federation === undefined) return target;
  const books = target.books.filter(({ home }) => home === federation);
  if (books.length > 0) return { ...target, books };
  const homes = [...new Set(target.books.map(({ home }) => home))];
  throw new Error(
    `Cannot reconcile: "${federation}" has no book here; those that have one are ${homes.join(", ")}`,
  );
}

function nearTarget({ ready, now }: Wanted): Target {
  if (ready === undefined)
    throw new Error(
      'Cannot reconcile: the system does not run on this machine; run "npm start" in another terminal first, or name a Worker with --worker',
    );
  return {
    worker: ready.worker,
    token: ready.opsToken,
    google: openRunningGoogle(ready, now),
    books: Object.entries(ready.spreadsheets).map(([home, spreadsheetId]): BookToRead => ({
      programme: undefined,
      home,
      spreadsheetId,
    })),
  };
}

async function farTarget(worker: string, { registry, env, now }: Wanted): Promise<Target> {
  if (!URL.canParse(worker))
    throw new Error(
      `Cannot reconcile: --worker is "${worker}", no address; give the Worker's, such as "https://sang-kien.example.org"`,
    );
  const token = env["OPS_TOKEN"];
  if (!token)
    throw new Error(
      "Cannot reconcile: OPS_TOKEN is not set; set it to the same value as the Worker's secret",
    );
  const { books } = await readRegistryFile(registry);
  if (books.length === 0)
    throw new Error(`Cannot reconcile: the registry "${registry}" names no books; run apply first`);
  return {
    worker: worker.replace(/\/+$/, ""),
    token,
    google: openGoogle(await readGoogleSettings(env), now),
    books,
  };
}
