// Opens a world of Google on one clock, in which nothing is signed: whoever asks for a token gets one.
import type { World } from "../../src/emulator/state.ts";
import type { Switches } from "../../src/emulator/switches.ts";
import { makeWorld } from "../../src/emulator/world/make-world.ts";
import { SCOPES, type TokenOutcome } from "../../src/worker/google/fetch-token.ts";
import { ACCOUNT } from "./change-identities.ts";
import type { Timeline } from "./keep-time.ts";

/** 15 March 2022, 8:00 in Vietnam: the programme is in its first phase. */
export const START = Date.UTC(2022, 2, 15, 1);
const TOKEN_MS = 3_599_000;

export interface OpenedWorld {
  readonly world: World;
  readonly giveToken: (email: string) => Extract<TokenOutcome, { readonly kind: "token" }>;
}

/** `switches`: Google's answers to what nobody has seen settled; the emulator's own when left out. */
export function openWorld(timeline: Timeline, switches?: Switches): OpenedWorld {
  const world = makeWorld({
    settings: { quota: true, ownDrive: false, ...(switches === undefined ? {} : { switches }) },
    serviceAccount: NO_KEY,
    clock: timeline.now,
    changed: () => undefined,
  });
  world.wait = timeline.wait;
  return {
    world,
    giveToken: (email) => {
      const token = `ya29.${world.randomHex(8)}`;
      const expiresAt = timeline.now() + TOKEN_MS;
      world.tokens.set(token, { email, scopes: SCOPES, expiresAt });
      return { kind: "token", token, expiresAt };
    },
  };
}

const NO_KEY = {
  type: "service_account",
  project_id: "sang-kien-emulated",
  private_key_id: "",
  private_key: "",
  client_email: ACCOUNT,
  client_id: "",
  auth_uri: "",
  token_uri: "",
} as const;
