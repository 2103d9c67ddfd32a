// Moves a programme in time, so that its rules can be tried today.
import type { Programme } from "./programme.ts";
import { ZONE_OFFSET_MS } from "./sheet.ts";
import { DAY_MS } from "./start-of-day.ts";

type Window = Programme["eligibility"];
type Changes = Partial<Pick<Programme, "id" | "name" | "shortName" | "scheme">>;

const dayOf = (at: number): number => Math.floor((at + ZONE_OFFSET_MS) / DAY_MS);

/**
 * All windows move by the same number of whole days, so that `at` falls on the tenth day of the first phase.
 * `changes` gives the copy names of its own, and the scheme of the federations that try it.
 */
export function shiftProgramme(programme: Programme, at: number, changes: Changes = {}): Programme {
  const [first] = programme.phases;
  if (first === undefined)
    throw new Error(`Cannot shift programme "${programme.id}": it has no phase, give it one`);
  const by = (dayOf(at) - 9 - dayOf(first.entry.from)) * DAY_MS;
  const move = ({ from, until }: Window): Window => ({ from: from + by, until: until + by });
  return {
    ...programme,
    ...changes,
    phases: programme.phases.map((phase) => ({ ...phase, entry: move(phase.entry) })),
    campaigns: programme.campaigns.map((campaign) => ({
      ...campaign,
      window: move(campaign.window),
    })),
    eligibility: move(programme.eligibility),
  };
}
