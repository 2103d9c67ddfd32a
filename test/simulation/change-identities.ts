// Gives a run one identity at Google, or two whose keys come and go.
import type { Identities } from "./open-cloud.ts";
import type { Timeline } from "./keep-time.ts";
import { makeRandom } from "./make-random.ts";

export const ACCOUNT = "sang-kien@sang-kien-emulated.iam.gserviceaccount.com";
const SECOND = "sang-kien-2@sang-kien-emulated.iam.gserviceaccount.com";
const LONGEST_MS = 2 * 60 * 60_000;

interface ChangingIdentities extends Identities {
  /** Whom a new book's fence names. */
  readonly named: readonly string[];
}

/** Draws from a source of its own, so that a run with one identity is not changed by there being others. */
export function changeIdentities(
  seed: number,
  timeline: Timeline,
  tell: (held: readonly string[]) => void,
): ChangingIdentities {
  const random = makeRandom(seed + 1_000_000_007);
  if (random.chance(0.5)) return { all: [ACCOUNT], held: () => [ACCOUNT], named: [ACCOUNT] };
  // A second one comes before the first may go: somebody must be there whom the fence names.
  const isNamed = random.chance(0.5);
  const choices: readonly (readonly [string, ...string[]])[] = [
    [ACCOUNT],
    [ACCOUNT, SECOND],
    [SECOND, ACCOUNT],
    ...(isNamed ? [[SECOND] as const] : []),
  ];
  let held = random.pick(choices);
  const change = () => {
    held = random.pick(choices);
    tell(held);
    timeline.after(random.between(0, LONGEST_MS), change);
  };
  timeline.after(random.between(0, LONGEST_MS), change);
  return {
    all: [ACCOUNT, SECOND],
    held: () => held,
    named: isNamed ? [ACCOUNT, SECOND] : [ACCOUNT],
  };
}
