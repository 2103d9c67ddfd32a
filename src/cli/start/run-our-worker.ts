// Runs our own Worker on this machine against the emulator, with this installation's secrets.
import { join } from "node:path";
import { bundleWorker } from "./bundle-worker.ts";
import { describeGoogle } from "./describe-google.ts";
import type { Secrets } from "./keep-secrets.ts";
import { type WorkerRun, runWorker } from "./run-worker.ts";
import { takePort } from "./take-port.ts";

export interface OurWorker {
  readonly root: string;
  /** 0 means any free port. */
  readonly port: number;
  /** Folder of its Durable Objects and KV. */
  readonly state: string;
  /** Address of the emulator. */
  readonly google: string;
  /** The service account's key, JSON. */
  readonly keyText: string;
  readonly secrets: Secrets;
  readonly onRestart?: () => void;
}

/** The emulator answers at once or never; on Google the wait is over 180 s, Google's own limit. */
const QUIET_MS = "15000";

export async function runOurWorker(settings: OurWorker): Promise<WorkerRun> {
  const { root, state, google, keyText, secrets, onRestart } = settings;
  const port = await takePort(settings.port, "WORKER_PORT");
  const { GOOGLE_TOKEN_URL, GOOGLE_SHEETS_URL, GOOGLE_DRIVE_URL } = describeGoogle(google);
  return runWorker({
    config: join(root, "wrangler.toml"),
    script: await bundleWorker(join(root, "src/worker/index.ts")),
    port,
    state,
    bindings: {
      GOOGLE_TOKEN_URL,
      GOOGLE_SHEETS_URL,
      GOOGLE_DRIVE_URL,
      GOOGLE_QUIET_MS: QUIET_MS,
      GOOGLE_SERVICE_ACCOUNT: keyText,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      MAIL_FROM: "sang-kien@example.vn",
      ...secrets,
    },
    ...(onRestart === undefined ? {} : { onRestart }),
  });
}
