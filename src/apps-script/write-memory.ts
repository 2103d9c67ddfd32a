// Says which properties must be set and which removed, so that they hold a new memory.
import { packLines, type Properties } from "./pack-lines.ts";
import type { Memory, Unsent } from "./unsent.ts";

export interface PropertyChange {
  readonly set: Properties;
  readonly remove: readonly string[];
}

const LISTS = ["unsent", "refused", "delivered"] as const;

export function writeMemory(before: Properties, memory: Memory): PropertyChange {
  const wanted: Properties = {
    cursor: String(memory.cursor),
    ...(memory.toldAt === 0 ? {} : { toldAt: String(memory.toldAt) }),
    ...packLines("unsent", memory.unsent.map(writeLine)),
    ...packLines("refused", memory.refused.map(writeLine)),
    ...packLines("delivered", memory.delivered),
  };
  const ours = (key: string): boolean =>
    key === "toldAt" || LISTS.some((list) => key.startsWith(`${list}.`));
  return {
    set: Object.fromEntries(Object.entries(wanted).filter(([key, value]) => before[key] !== value)),
    remove: Object.keys(before).filter((key) => ours(key) && wanted[key] === undefined),
  };
}

function writeLine({ responseId, submittedAt, tries, since }: Unsent): string {
  return `${responseId} ${submittedAt} ${tries} ${since}`;
}
