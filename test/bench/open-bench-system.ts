// Opens what the bench measures: emulator and Worker on this machine, with forms and books of twenty federations.
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
import { NATION } from "../../src/domain/federation.ts";
import { listFederations } from "../../src/domain/federations/list-federations.ts";
import { REGISTRY_KEY } from "../../src/domain/registry.ts";
import { deriveSecret } from "../../src/worker/derive-secret.ts";
import { controlEmulator } from "../support/control-emulator.ts";
import { readCpu } from "./read-cpu.ts";
import { type LoadResult, type PreparedRequest, sendLoad } from "./send-load.ts";

export interface BenchSystem {
  readonly root: string;
  readonly state: string;
  readonly worker: string;
  readonly google: string;
  /** File of the exchanges with Google, JSON lines. */
  readonly log: string;
  /** The first federation's form. */
  readonly formId: string;
  readonly secret: string;
  /** Of all federations; a federation's form is the usual case, a national one asks the Directory besides. */
  readonly forms: readonly { readonly formId: string; readonly secret: string }[];
  readonly programme: Programme;
  /** CPU time that workerd has used since it began, in milliseconds. */
  cpuMs(): number;
  /** Sends new submissions; each must be accepted. */
  submit(requests: readonly PreparedRequest[]): Promise<LoadResult>;
  /** Resolves when every submission sent is a row. */
  untilDrained(): Promise<void>;
  readonly stop: () => Promise<void>;
}

const FEDERATIONS = 20;
const LONGEST_DRAIN_MS = 300_000;
/** Making forms and books used up the emulator's minute; the Worker begins with one of its own. */
const OWN_MINUTE_MS = 60_000;

export async function openBenchSystem(root: string): Promise<BenchSystem> {
  const shutdown = openShutdown();
  try {
    const state = await mkdtemp(join(tmpdir(), "sang-kien-bench-"));
    shutdown.add(() => rm(state, { recursive: true, force: true }));
    const log = join(state, "requests.jsonl");
    const emulator = await runEmulator({ root, port: 0, state: join(state, "google"), log });
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
    // Asked later it would name the workerd that was started last, whoever started it.
    const pid = worker.pid();

    const google = openGoogle(
      await readGoogleSettings({
        ...describeGoogle(emulator.url),
        GOOGLE_APPLICATION_CREDENTIALS: emulator.keyFile,
      }),
      () => Date.now(),
    );
    const programme = makeProgramme(Date.now());
    const homes = listFederations(programme.scheme)
      .slice(0, FEDERATIONS)
      .map(({ id }) => id);
    const wanted = readPlan({
      ...makePlan({ firstStart: Date.now(), serviceAccount: google.email }),
      programmes: [programme],
      forms: homes.map((home) => ({ programme: programme.id, home })),
      books: [...homes, NATION].map((home) => ({ programme: programme.id, home })),
    });
    const { registry, forms } = await applyPlan(google, wanted, () => undefined);
    await worker.putInto("REGISTRY", REGISTRY_KEY, JSON.stringify(registry));
    const signed = await Promise.all(
      forms.map(async ({ id }) => ({
        formId: id,
        secret: await deriveSecret(secrets.FORM_KEY, id, 1),
      })),
    );
    const [first] = signed;
    if (first === undefined) throw new Error("Cannot measure: no form was made");
    await controlEmulator(emulator.url, "clock", { advanceMs: OWN_MINUTE_MS });

    let sent = 0;
    return {
      root,
      state,
      worker: worker.url,
      google: emulator.url,
      log,
      ...first,
      forms: signed,
      programme,
      cpuMs: () => readCpu(pid),
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
