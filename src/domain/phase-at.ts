// Tells which phase of a programme an instant belongs to.
import type { Phase, Programme } from "./programme.ts";

/** Between two phases and after the last one it is the phase begun last; before the first one it is the first. */
export function phaseAt(programme: Programme, at: number): Phase {
  const [first] = programme.phases;
  if (first === undefined) {
    throw new Error(
      `Cannot name the phase: programme "${programme.id}" has none, give it at least one`,
    );
  }
  return programme.phases.findLast(({ entry }) => entry.from <= at) ?? first;
}
