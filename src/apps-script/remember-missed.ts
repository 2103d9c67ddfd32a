// Adds what a look at the form shows and nobody has noted, and moves the cursor on.
import { orderBy } from "./order-by.ts";
import type { Remembered } from "./read-memory.ts";
import { shorten } from "./settle-group.ts";
import type { Memory, Unsent } from "./unsent.ts";

/** Google does not promise that answers appear in order, so each look reaches back behind the cursor. */
export const OVERLAP_MS = 10 * 60_000;
/** Keeps the store far from its 500 KB; the rest waits in the form. */
const MOST_UNSENT = 2_000;

export interface Listed {
  readonly responseId: string;
  /** Milliseconds since the epoch; an edit moves it. */
  readonly submittedAt: number;
}

export function rememberMissed(
  { memory, notes }: Remembered,
  listed: readonly Listed[],
  fingerprint: (answer: Listed) => string,
  now: number,
): Memory {
  const delivered = new Set(memory.delivered);
  const known = new Map<string, number>();
  for (const answer of [...notes.map((note) => note.answer), ...memory.unsent, ...memory.refused]) {
    known.set(answer.responseId, Math.max(known.get(answer.responseId) ?? 0, answer.submittedAt));
  }
  const room = Math.max(0, MOST_UNSENT - memory.unsent.length);
  const missed: Unsent[] = [];
  let { cursor } = memory;
  for (const answer of orderBy(listed, ({ submittedAt: at }) => at)) {
    const { responseId, submittedAt } = answer;
    const unknown =
      (known.get(responseId) ?? -1) < submittedAt && !delivered.has(shorten(fingerprint(answer)));
    if (unknown && missed.length >= room) break;
    if (unknown) missed.push({ responseId, submittedAt, tries: 0, since: now });
    cursor = Math.max(cursor, submittedAt);
  }
  return { ...memory, cursor, unsent: [...memory.unsent, ...missed] };
}
