// Picks the programme that is asked for, or the one people mean when they name none.
import type { Programme } from "../../domain/programme.ts";
import type { Registry } from "../../domain/registry.ts";

/** The one that takes entries now, else the one that began last; null when the one asked for is not registered. */
export function pickProgramme(
  registry: Registry,
  asked: string | undefined,
  now: number,
): Programme | null {
  if (asked !== undefined)
    return Object.hasOwn(registry.programmes, asked) ? (registry.programmes[asked] ?? null) : null;
  const newest = Object.values(registry.programmes).toSorted((a, b) => begins(b) - begins(a));
  return (
    newest.find((programme) => begins(programme) <= now && now < ends(programme)) ??
    newest[0] ??
    null
  );
}

const begins = ({ phases }: Programme): number => phases[0]?.entry.from ?? 0;
const ends = ({ phases }: Programme): number => phases.at(-1)?.entry.until ?? 0;
