// Makes a source of choices that gives the same choices for the same seed.
import { makeRandom as makeNumbers } from "../../../src/cli/rehearse/make-random.ts";

export interface Random {
  /** A whole number from 0 to below `below`. */
  int(below: number): number;
  /** True in `share` of the cases, from 0 to 1. */
  chance(share: number): boolean;
  pick<const T extends readonly [unknown, ...unknown[]]>(from: T): T[number];
  /** Undefined when there is nothing to choose from. */
  pickAny<T>(from: readonly T[]): T | undefined;
}

export function makeRandom(seed: number): Random {
  const next = makeNumbers(seed);
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: (from) => from[int(from.length)] ?? from[0],
    pickAny: (from) => from[int(from.length)],
  };
}
