// Works out what to remember after a group was tried.
import type { Tried } from "./outcome.ts";
import type { Remembered } from "./read-memory.ts";
import type { Memory, Unsent } from "./unsent.ts";

export const DAY_MS = 24 * 3_600_000;
/** Both keep the store far from its 500 KB. */
const MOST_DELIVERED = 3_000;
const MOST_REFUSED = 1_000;
const REMEMBERED_DIGITS = 12;

export interface Settled {
  readonly memory: Memory;
  /** Keys of notes that are done with. */
  readonly doneNotes: readonly string[];
  /** Newly turned away for good; the owner is to be told. */
  readonly refused: readonly Tried[];
}

/** How a delivered version is remembered: 48 bits of its fingerprint. */
export const shorten = (fingerprint: string): string => fingerprint.slice(0, REMEMBERED_DIGITS);

export function settleGroup(
  { memory, notes }: Remembered,
  group: readonly Tried[],
  now: number,
): Settled {
  let { unsent, refused } = memory;
  const delivered = [...memory.delivered];
  const told: Tried[] = [];
  for (const tried of group) {
    const { answer, fingerprint, outcome } = tried;
    const known = refused.some(({ responseId }) => responseId === answer.responseId);
    const other = (one: Unsent): boolean => one.responseId !== answer.responseId;
    unsent = unsent.filter((one) => other(one) || one.submittedAt > answer.submittedAt);
    const gone = outcome.kind === "unreadable" && now - answer.since > DAY_MS;
    if (outcome.kind === "stored") {
      delivered.push(shorten(fingerprint));
      refused = refused.filter(other);
    } else if ((outcome.kind === "refused" || gone) && refused.length < MOST_REFUSED) {
      refused = refused.filter(other).concat(answer);
      if (!known) told.push(tried);
    } else {
      unsent = unsent.concat({ ...answer, tries: answer.tries + 1 });
    }
  }
  const done = new Map(group.map(({ answer }) => [answer.responseId, answer.submittedAt]));
  return {
    memory: { ...memory, unsent, refused, delivered: delivered.slice(-MOST_DELIVERED) },
    doneNotes: notes
      .filter(({ answer }) => answer.submittedAt <= (done.get(answer.responseId) ?? -1))
      .map(({ key }) => key),
    refused: told,
  };
}
