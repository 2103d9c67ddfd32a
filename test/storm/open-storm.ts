// Opens a storm over a running system: who looks, who answers the form, and what will go wrong.
import { readChoices } from "../../src/cli/rehearse/read-choices.ts";
import { keepFirstStart } from "../../src/cli/start/keep-first-start.ts";
import { makeProgramme } from "../../src/cli/start/make-programme.ts";
import { openGoogle } from "../../src/cli/google/open-google.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { makeRandom } from "../simulation/make-random.ts";
import type { System } from "../support/run-system.ts";
import { type Members, openMembers } from "./open-members.ts";
import type { Storm } from "./storm.ts";
import { tellEmulator } from "./tell-emulator.ts";

export interface OpenedStorm {
  readonly storm: Storm;
  readonly members: Members;
  readonly programme: Programme;
}

export async function openStorm(
  system: System,
  seed: number,
  now: () => number,
): Promise<OpenedStorm> {
  const ready = await system.ready();
  const account = await tellEmulator(ready.google, "accounts", {});
  if (account.kind === "refused") throw new Error(account.reason);
  const key = account.body as { readonly client_email: string; readonly private_key: string };
  const { sheets, forms } = openGoogle(
    {
      tokenUrl: `${ready.google}/token`,
      sheetsUrl: ready.google,
      driveUrl: ready.google,
      formsUrl: ready.google,
      account: { email: key.client_email, privateKey: key.private_key, keyId: "" },
    },
    now,
  );
  const [form] = ready.forms;
  if (form === undefined) throw new Error("Cannot open a storm: the system has no form");
  const programme = makeProgramme(await keepFirstStart(system.state, now()));
  const { data } = await forms.forms.get({ formId: form.id });
  const random = makeRandom(seed);
  return {
    programme,
    members: openMembers(random, {
      ...readChoices(data),
      applied: { from: programme.eligibility.from, until: now() },
    }),
    storm: {
      google: ready.google,
      worker: ready.worker,
      spreadsheets: ready.spreadsheets,
      form,
      random,
      now,
      sheets,
      stored: new Map(),
      members: new Set(),
      written: new Map(),
      ownLines: new Map(),
    },
  };
}
