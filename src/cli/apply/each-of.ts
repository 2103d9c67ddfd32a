// Does something for each of many things, a few side by side.

/** Ends after everything was begun and settled, or rejects with the first failure once those under way have settled. */
export async function eachOf<Thing, Made>(
  things: readonly Thing[],
  sideBySide: number,
  make: (thing: Thing) => Promise<Made>,
): Promise<Made[]> {
  const made = new Map<number, Made>();
  const failures: unknown[] = [];
  const left = things.entries();
  const work = async (): Promise<void> => {
    for (const [index, thing] of left) {
      if (failures.length > 0) return;
      try {
        made.set(index, await make(thing));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  if (failures.length > 0) throw failures[0];
  return [...made].toSorted(([one], [other]) => one - other).map(([, thing]) => thing);
}
