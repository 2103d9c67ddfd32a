// Opens a run: a world of Google with books in it, and the system at work in them, all on one clock and one source of chance.
import type { ArmedFault } from "../../src/emulator/faults/fault.ts";
import { SWITCHES, type Switches } from "../../src/emulator/switches.ts";
import type { Spreadsheet } from "../../src/emulator/state.ts";
import { ACCOUNT, changeIdentities } from "./change-identities.ts";
import { keepTime } from "./keep-time.ts";
import { makeBooks } from "./make-books.ts";
import { makeRandom, type Random } from "./make-random.ts";
import { openCloud } from "./open-cloud.ts";
import { openGoogle } from "./open-google.ts";
import { openWorld, START } from "./open-world.ts";
import { runCron } from "./run-cron.ts";
import { type Run, Violation } from "./run.ts";
import { watchBook } from "./watch-book.ts";

export async function openRun(seed: number): Promise<Run> {
  const random = makeRandom(seed);
  const timeline = keepTime(START);
  const armed: ArmedFault[] = [];
  const { world, giveToken } = openWorld(timeline, drawSwitches(random));
  Object.assign(world, {
    randomHex: (bytes: number) =>
      Array.from({ length: bytes }, () => random.between(256, 511).toString(16).slice(1)).join(""),
  });
  const google = openGoogle(world, armed);
  const identities = changeIdentities(seed, timeline, (held) => run.tell(`keys of ${held.join()}`));
  const books = await makeBooks(google, {
    token: giveToken(ACCOUNT).token,
    accounts: identities.named,
  });

  const events: string[] = [];
  const underWay = new Set<string>();
  const road = {
    timeline,
    random,
    google,
    breaks: 0,
    watch: (path: string) => {
      run.calls += 1;
      if (!path.endsWith(":batchUpdate")) return () => undefined;
      if (underWay.has(path)) run.fail(new Violation(`two writes are under way: ${path}`));
      underWay.add(path);
      return () => underWay.delete(path);
    },
    meet: (path: string) => {
      books.find(({ id }) => path.includes(id))?.ambush.shift()?.();
    },
  };
  const bookOf = new Map(books.map(({ home, id }) => [home, id]));
  const cloud = openCloud({
    road,
    identities,
    books: bookOf,
    mourn: () => {
      run.deaths += 1;
    },
    fetchToken: (account) =>
      timeline.now() < run.tokensFrom ? { kind: "unknown", why: "no answer" } : giveToken(account),
  });
  const run: Run = {
    seed,
    random,
    timeline,
    world,
    armed,
    road,
    cloud,
    books,
    answers: [],
    tokensFrom: 0,
    acting: null,
    calls: 0,
    deaths: 0,
    failure: null,
    events,
    tell: (what) => {
      events.push(`${new Date(timeline.now()).toISOString().slice(8, 23)} ${what}`);
    },
    fail: (why) => {
      run.failure ??= why;
    },
  };
  runCron(timeline, cloud, bookOf);
  for (const host of [...cloud.ledgers.values(), cloud.board]) await host.call((it) => it.wake());
  run.tell(`seed ${seed}, ${JSON.stringify(world.switches)}`);
  const spreadsheets = new WatchedBooks(world.spreadsheets);
  spreadsheets.watch = (id, before, after) => {
    const book = books.find((one) => one.id === id);
    if (book !== undefined) watchBook(run, book, before, after);
  };
  world.spreadsheets = spreadsheets;
  return run;
}

class WatchedBooks extends Map<string, Spreadsheet> {
  watch: (id: string, before: Spreadsheet | undefined, after: Spreadsheet) => void = () => {};

  override set(id: string, after: Spreadsheet): this {
    // The first ones are set before this class's own fields are.
    this.watch?.(id, this.get(id), after);
    return super.set(id, after);
  }
}

/** One answer of each question that nobody has seen settled. */
const drawSwitches = (random: Random): Switches =>
  Object.fromEntries(
    Object.entries(SWITCHES).map(([name, answers]) => [name, random.pick<string>(answers)]),
  ) as Switches;
