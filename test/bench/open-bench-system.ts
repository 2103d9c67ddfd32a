// Opens what the bench measures: emulator and Worker on this machine, with one federation's form and book.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPlan } from "../../src/cli/apply/apply-plan.ts";
import { readPlan } from "../../src/cli/apply/read-plan.ts";
import { openGoogle } from "../../src/cli/google/open-google.ts";
import { readGoogleSettings } from "../../src/cli/google/read-google-settings.ts";
import { describeGoogle } from "../../src/cli/start/describe-google.ts";
import { keepSecrets } from "../../src/cli/start/keep-secrets.ts";
import { makePlan } from "../../src/cli/start/make-plan.ts";
import { makeProgramme } from "../../src/cli/start/make-programme.ts";
import { openShutdown } from "../../src/cli/start/open-shutdown.ts";
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import { runEmulator } from "../../src/cli/start/run-emulator.ts";
import { runOurWorker } from "../../src/cli/start/run-our-worker.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { REGISTRY_KEY } from "../../src/domain/registry.ts";
import { deriveSecret } from "../../src/worker/derive-secret.ts";
import { type LoadResult, type PreparedRequest, sendLoad } from "./send-load.ts";

export interface BenchSystem {
  readonly root: string;
  readonly state: string;
  readonly worker: string;
  readonly google: string;
  readonly formId: string;
  readonly secret: string;
  readonly programme: Programme;
  /** Sends new submissions; each must be accepted. */
  submit(requests: readonly PreparedRequest[]): Promise<LoadResult>;
  /** Resolves when every submission sent is a row. */
  untilDrained(): Promise<void>;
  readonly stop: () => Promise<void>;
}

const HOME = "p34-92";
const LONGEST_DRAIN_MS = 180_000;

export async function openBenchSystem(root: string): Promise<BenchSystem> {
  const shutdown = openShutdown();
  try {
    const state = await mkdtemp(join(tmpdir(), "sang-kien-bench-"));
    shutdown.add(() => rm(state, { recursive: true, force: true }));
    const emulator = await runEmulator({
      root,
      port: 0,
      state: join(state, "google"),
      log: join(state, "requests.jsonl"),
    });
    shutdown.add(emulator.stop);
    const keyText = await readFile(emulator.keyFile, "utf8");
    const secrets = await keepSecrets(state);
    const worker = await runOurWorker({
      root,
      port: 0,
      state: join(state, "worker"),
      google: emulator.url,
      keyText,
      secrets,
    });
    shutdown.add(worker.stop);

    const google = openGoogle(
      await readGoogleSettings({
        ...describeGoogle(emulator.url),
        GOOGLE_APPLICATION_CREDENTIALS: emulator.keyFile,
      }),
      () => Date.now(),
    );
    const programme = makeProgramme(Date.now());
    const wanted = readPlan({
      ...makePlan({ firstStart: Date.now(), serviceAccount: google.email }),
      programmes: [programme],
      // A federation's form is the usual case; a national one asks the Directory besides.
      forms: [{ programme: programme.id, home: HOME }],
      books: [
        { programme: programme.id, home: HOME },
        { programme: programme.id, home: "national" },
      ],
    });
    const { registry, forms } = await applyPlan(google, wanted, () => undefined);
    await worker.putInto("REGISTRY", REGISTRY_KEY, JSON.stringify(registry));
    const formId = forms[0]?.id ?? "";

    let sent = 0;
    return {
      root,
      state,
      worker: worker.url,
      google: emulator.url,
      formId,
      secret: await deriveSecret(secrets.FORM_KEY, formId, 1),
      programme,
      submit: async (requests) => {
        const result = await sendLoad(`${worker.url}/webhooks/forms`, requests);
        if (result.answers["200 accepted"] !== requests.length) {
          throw new Error(
            `Cannot measure: not every answer was "200 accepted" but ${JSON.stringify(result.answers)}`,
          );
        }
        sent += requests.length;
        return result;
      },
      untilDrained: () => untilDrained(worker.url, sent),
      stop: shutdown.close,
    };
  } catch (error) {
    await shutdown.close();
    throw error;
  }
}

async function untilDrained(worker: string, sent: number): Promise<void> {
  const until = performance.now() + LONGEST_DRAIN_MS;
  for (;;) {
    const { total } = await readLiveNumbers(worker);
    if ((total.received ?? 0) >= sent && total.waiting === 0) return;
    if (performance.now() > until) {
      throw new Error(
        `Cannot measure: after ${LONGEST_DRAIN_MS} ms still ${total.waiting} rows wait, ${total.received} of ${sent} known`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
