// Makes a source of choices that gives the same choices for the same seed.

export interface Random {
  /** A whole number from 0 to below `below`. */
  int(below: number): number;
  /** True in `share` of the cases, from 0 to 1. */
  chance(share: number): boolean;
  pick<const T extends readonly [unknown, ...unknown[]]>(from: T): T[number];
  /** Undefined when there is nothing to choose from. */
  pickAny<T>(from: readonly T[]): T | undefined;
}

/** Mulberry32. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: (from) => from[int(from.length)] ?? from[0],
    pickAny: (from) => from[int(from.length)],
  };
}
