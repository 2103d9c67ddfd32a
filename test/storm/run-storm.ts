// Runs the storm: members at full speed, Google that breaks every tenth write, three officers at work; then waits and looks.
import { readLiveNumbers } from "../../src/cli/start/read-live-numbers.ts";
import type { LiveNumbers } from "../../src/cli/start/live-numbers.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { makeRandom } from "../simulation/make-random.ts";
import type { System } from "../support/run-system.ts";
import { OFFICERS } from "./act-as-officer.ts";
import { type Checked, checkBooks } from "./check-books.ts";
import { listWrites, type WriteCall } from "./list-writes.ts";
import { openStorm } from "./open-storm.ts";
import { planFaults } from "./plan-faults.ts";
import { readBooks } from "./read-books.ts";
import { sendSubmissions } from "./send-submissions.ts";
import type { StoredVersion } from "./storm.ts";
import { tellEmulator } from "./tell-emulator.ts";
import { waitUntilDrained } from "./wait-until-drained.ts";
import { workAsOfficer } from "./work-as-officer.ts";

export interface StormPlan {
  readonly seed: number;
  /** Sent at full speed. */
  readonly submissions: number;
  /** Sent afterwards, five a second, so that writes go on while what came first drains. */
  readonly stragglers: number;
  readonly now: () => number;
  readonly say: (line: string) => void;
}

export interface StormResult extends Checked {
  /** What members were told is stored. */
  readonly versions: readonly StoredVersion[];
  /** Members who were answered. */
  readonly members: number;
  /** Every row is in its book, and nobody did anything for it. */
  readonly hasDrained: boolean;
  readonly programme: Programme;
  readonly overlap: "both-pass" | "one-after-other";
  readonly numbers: LiveNumbers;
  readonly writes: readonly WriteCall[];
  /** What officers did. */
  readonly deeds: number;
  readonly minutes: number;
}

const BATCH = "sheets.spreadsheets.batchUpdate";
const STRAGGLER_GAP_MS = 200;
const LONGEST_DRAIN_MS = 10 * 60_000;
/** Below the quiet time of a system on one machine, as Google's limit of 180 s is below 200 s. */
const LONGEST_CALL_MS = 10_000;

export async function runStorm(system: System, plan: StormPlan): Promise<StormResult> {
  const { seed, now, say } = plan;
  const { storm, members, programme } = await openStorm(system, seed, now);
  const { google, worker } = storm;
  const chance = makeRandom(seed + 1);
  const overlap = chance.pick(["both-pass", "one-after-other"] as const);
  say(`calls that overlap: ${overlap}`);
  await tellEmulator(google, "switches", { overlap });
  // Making the books spent this minute's writes.
  await tellEmulator(google, "clock", { advanceMs: 60_000 });
  const before = (await listWrites(google, BATCH)).length;
  const faults = { method: BATCH, calls: 5_000, longestMs: LONGEST_CALL_MS, overlap };
  await tellEmulator(google, "faults", planFaults(chance, faults));

  const began = performance.now();
  let isOver = false;
  let hasDrained = false;
  const officers = Promise.all(
    OFFICERS.map(async (officer) => workAsOfficer(storm, officer, () => isOver)),
  );
  // What goes wrong with one of them is heard of at the end.
  officers.catch(() => undefined);
  try {
    await sendSubmissions({ storm, members, say, count: plan.submissions, gapMs: 0 });
    const stragglers = { count: plan.stragglers, gapMs: STRAGGLER_GAP_MS };
    await sendSubmissions({ storm, members, say, ...stragglers });
    hasDrained = await waitUntilDrained(storm, LONGEST_DRAIN_MS, say);
  } finally {
    isOver = true;
  }
  const deeds = await officers;
  const minutes = (performance.now() - began) / 60_000;
  say(`what officers did: ${JSON.stringify(deeds)}`);
  const checked = checkBooks(storm, await readBooks(storm), programme);
  return {
    ...checked,
    versions: [...storm.stored.values()],
    members: storm.members.size,
    hasDrained,
    programme,
    overlap,
    numbers: await readLiveNumbers(worker),
    writes: (await listWrites(google, BATCH)).slice(before),
    deeds: deeds.flatMap((one) => Object.values(one)).reduce((sum, count) => sum + count, 0),
    minutes,
  };
}
