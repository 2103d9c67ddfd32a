// Opens the system under test where nobody means it harm: books in the emulator, ledgers, pacer, board and cron, on one clock.
import type { FederationId } from "../../src/domain/federation.ts";
import type { ArmedFault } from "../../src/emulator/faults/fault.ts";
import type { World } from "../../src/emulator/state.ts";
import { ACCOUNT } from "./change-identities.ts";
import type { Timeline } from "./keep-time.ts";
import { makeBooks } from "./make-books.ts";
import { makeRandom, type Random } from "./make-random.ts";
import { type Cloud, openCloud } from "./open-cloud.ts";
import { openGoogle } from "./open-google.ts";
import { openWorld } from "./open-world.ts";
import { runCron } from "./run-cron.ts";
import { takePlatform } from "./take-platform.ts";

export interface CalmInput {
  readonly timeline: Timeline;
  readonly homes: readonly FederationId[];
  /** How long Google takes for a call beside what the emulator needs, in milliseconds of the timeline. */
  readonly googleMs?: number;
}

export interface Calm {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly world: World;
  readonly armed: ArmedFault[];
  readonly cloud: Cloud;
  /** Spreadsheet ids by home. */
  readonly books: ReadonlyMap<FederationId, string>;
  /** The status and the moment of each write to a book, oldest first. */
  readonly writes: readonly { readonly status: number; readonly at: number }[];
  /** Deaths of objects: there should be none. */
  deaths: number;
  /** Gives the platform its log and its clock back. */
  readonly close: () => void;
}

const SEED = 20_261_120;

export async function openCalm({ timeline, homes, googleMs = 0 }: CalmInput): Promise<Calm> {
  const random = makeRandom(SEED);
  const armed: ArmedFault[] = [];
  const { world, giveToken } = openWorld(timeline);
  const google = openGoogle(world, armed);
  const { token } = giveToken(ACCOUNT);
  const made = await makeBooks(google, { token, accounts: [ACCOUNT], homes });
  // Making books costs writes of the first minute: what is measured begins with a minute of its own.
  await timeline.runUntil(timeline.now() + 60_000);
  const books = new Map(made.map(({ home, id }) => [home, id]));
  const writes: { status: number; at: number }[] = [];
  const cloud = openCloud({
    road: {
      timeline,
      random,
      google: async (request) => {
        const answer = await google(request);
        if (request.url.pathname.endsWith(":batchUpdate"))
          writes.push({ status: answer?.status ?? 0, at: timeline.now() });
        if (googleMs > 0) await timeline.wait(googleMs);
        return answer;
      },
      breaks: 0,
      watch: () => () => undefined,
      meet: () => undefined,
    },
    identities: { all: [ACCOUNT], held: () => [ACCOUNT] },
    books,
    mourn: () => {
      calm.deaths += 1;
    },
    fetchToken: giveToken,
  });
  const giveBack = takePlatform(() => undefined);
  const calm: Calm = {
    timeline,
    random,
    world,
    armed,
    cloud,
    books,
    writes,
    deaths: 0,
    close: giveBack,
  };
  runCron(timeline, cloud, books);
  for (const host of [...cloud.ledgers.values(), cloud.board]) await host.call((it) => it.wake());
  return calm;
}
