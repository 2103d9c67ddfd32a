// Makes an empty world.
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServiceAccountKey, Settings, World } from "../state.ts";
import { DEFAULT_SWITCHES } from "../switches.ts";

export interface WorldInput {
  readonly settings: Settings;
  readonly serviceAccount: ServiceAccountKey;
  /** The machine's clock, in milliseconds. */
  readonly clock: () => number;
  readonly changed: () => void;
}

export function makeWorld({ settings, serviceAccount, clock, changed }: WorldInput): World {
  const world: World = {
    settings,
    switches: { ...DEFAULT_SWITCHES, ...settings.switches },
    url: "",
    clockOffset: 0,
    now: () => clock() + world.clockOffset,
    wait: (ms) => sleep(ms, undefined, { ref: false }),
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    files: new Map(),
    spreadsheets: new Map(),
    versions: new Map(),
    forms: new Map(),
    scripts: new Map(),
    mails: [],
    serviceAccount,
    moreAccounts: [],
    tokens: new Map(),
    requests: [],
    changed,
    onClockMoved: [],
    onReset: [],
  };
  return world;
}
