// Chooses which answers go next: each once, by its newest known version, those with fewer failures first.
import { orderBy } from "./order-by.ts";
import type { Remembered } from "./read-memory.ts";
import type { Unsent } from "./unsent.ts";

/** Names one version of one answer among those of this execution. */
export const versionOf = ({ responseId, submittedAt }: Unsent): string =>
  `${responseId} ${submittedAt}`;

export function chooseNext(
  { memory, notes }: Remembered,
  tried: ReadonlySet<string>,
  most: number,
): Unsent[] {
  const newest = new Map<string, Unsent>();
  for (const answer of [...notes.map((note) => note.answer), ...memory.unsent]) {
    const known = newest.get(answer.responseId);
    const newer =
      known === undefined ||
      known.submittedAt < answer.submittedAt ||
      (known.submittedAt === answer.submittedAt && known.tries < answer.tries);
    if (newer) newest.set(answer.responseId, answer);
  }
  const untried = [...newest.values()].filter((answer) => !tried.has(versionOf(answer)));
  return orderBy(untried, ({ tries }) => tries).slice(0, most);
}
