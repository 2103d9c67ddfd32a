// Starts the whole system on this machine, part by part, and keeps its addresses and process ids written down.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { REGISTRY_KEY } from "../../domain/registry.ts";
import { deriveSecret } from "../../worker/derive-secret.ts";
import { applyPlan } from "../apply/apply-plan.ts";
import { readPlan } from "../apply/read-plan.ts";
import { bundleScript } from "../bundle-script.ts";
import { openGoogle } from "../google/open-google.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";
import { copyMails } from "./copy-mails.ts";
import { describeGoogle } from "./describe-google.ts";
import { guardChildren } from "./guard-children.ts";
import { installScript } from "./install-script.ts";
import { keepFirstStart } from "./keep-first-start.ts";
import { keepSecrets } from "./keep-secrets.ts";
import { listBookLinks } from "./list-book-links.ts";
import { makePlan } from "./make-plan.ts";
import { openBar } from "./open-bar.ts";
import type { Shutdown } from "./open-shutdown.ts";
import type { Settings } from "./read-settings.ts";
import type { Ready } from "./ready.ts";
import { runCron } from "./run-cron.ts";
import { runEmulator } from "./run-emulator.ts";
import { runOurWorker } from "./run-our-worker.ts";
import { serveHome } from "./serve-home.ts";
import { writeFileSafely } from "./write-file-safely.ts";

export interface Start {
  readonly settings: Settings;
  /** Ends, in order, whatever has been started so far. */
  readonly shutdown: Shutdown;
  readonly now: () => number;
  readonly say: (line: string) => void;
}

export async function startSystem({ settings, shutdown, now, say }: Start): Promise<Ready> {
  const { root, state, ports, googleLog } = settings;
  const home = await serveHome(ports.home);
  shutdown.add(home.stop);
  const firstStart = await keepFirstStart(state, now());
  const secrets = await keepSecrets(state);
  const guard = guardChildren();
  shutdown.add(guard.dismiss);

  // Called when one of our children was started again under another process id.
  let onRestart = (): void => undefined;
  const restarted = (): void => onRestart();
  say("Starting the emulator of Google");
  const log = googleLog ?? join(state, "google-requests.jsonl");
  if (googleLog === null) await rm(log, { force: true });
  const emulator = await runEmulator({
    root,
    port: ports.google,
    state: join(state, "google"),
    log,
    onRestart: restarted,
  });
  shutdown.add(emulator.stop);
  guard.watch([emulator.pid()]);

  say("Starting the Worker");
  const keyText = await readFile(emulator.keyFile, "utf8");
  const worker = await runOurWorker({
    root,
    port: ports.worker,
    state: join(state, "worker"),
    google: emulator.url,
    keyText,
    secrets,
    onRestart: restarted,
  });
  shutdown.add(worker.stop);
  guard.watch([emulator.pid(), worker.pid()]);

  const google = openGoogle(
    await readGoogleSettings({
      ...describeGoogle(emulator.url),
      GOOGLE_APPLICATION_CREDENTIALS: emulator.keyFile,
    }),
    now,
  );
  const wanted = readPlan(makePlan({ firstStart, serviceAccount: google.email }));
  const bar = openBar("Making form and books", wanted.books.length + wanted.forms.length);
  const applied = await applyPlan(google, wanted, (done) => bar.set(done)).finally(() => bar.end());
  await worker.putInto("REGISTRY", REGISTRY_KEY, JSON.stringify(applied.registry));

  say("Installing the form's script");
  const source = await bundleScript();
  const forms: Ready["forms"] = [];
  for (const { id, title, url, generations } of applied.forms) {
    const secret = await deriveSecret(secrets.FORM_KEY, id, generations[0] ?? 1);
    await installScript({
      google: emulator.url,
      formId: id,
      source,
      endpoint: `${worker.url}/webhooks/forms`,
      secret,
    });
    forms.push({ id, title, secret, url });
  }

  const cron = runCron(worker.url);
  shutdown.add(cron.stop);
  const mails = copyMails({ worker: worker.url, google: emulator.url });
  shutdown.add(mails.stop);

  const key = JSON.parse(keyText) as Ready["serviceAccount"];
  const readyNow = (): Ready => ({
    home: home.url,
    worker: worker.url,
    google: emulator.url,
    pids: { start: process.pid, emulator: emulator.pid(), workerd: worker.pid() },
    forms,
    spreadsheets: Object.fromEntries(applied.books.map((book) => [book.home, book.spreadsheetId])),
    serviceAccount: { client_email: key.client_email, private_key: key.private_key },
    opsToken: secrets.OPS_TOKEN,
    mailbox: `${emulator.url}/mailbox.json`,
  });
  const file = join(state, "ready.json");
  const write = (): Promise<void> =>
    writeFileSafely(file, `${JSON.stringify(readyNow(), null, 2)}\n`);
  home.show(
    {
      programme: wanted.programmes.map(({ name }) => name).join(", "),
      formUrl: forms[0]?.url ?? emulator.url,
      mailboxUrl: `${emulator.url}/mailbox`,
      breakUrl: `${emulator.url}/panel`,
      statusUrl: `${worker.url}/`,
      books: listBookLinks(emulator.url, wanted.books, applied.books),
    },
    { worker: worker.url, opsToken: secrets.OPS_TOKEN, mailbox: `${emulator.url}/mailbox.json` },
  );
  onRestart = () => {
    // Ctrl-C reaches workerd too, and Miniflare takes its end for a crash.
    if (shutdown.begun()) return;
    guard.watch([emulator.pid(), worker.pid()]);
    write().catch((error: unknown) => console.error(error));
    cron.fire().catch(() => undefined);
  };
  shutdown.add(() => rm(file, { force: true }));
  await write();
  return readyNow();
}
