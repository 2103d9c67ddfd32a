// Puts things in the ascending order of a number each of them has.

/** A new array; things with equal numbers keep their order. */
export function orderBy<Thing>(
  things: readonly Thing[],
  number: (thing: Thing) => number,
): Thing[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- Google's engine may not know toSorted yet
  return [...things].sort((left, right) => number(left) - number(right));
}
