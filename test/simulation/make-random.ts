// Makes the one source of chance of a run: the same seed gives the same run everywhere.
import { makeRandom as makeNumbers } from "../../src/cli/rehearse/make-random.ts";

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Picks a name by its weight. */
  readonly weigh: <Name extends string>(weights: { readonly [One in Name]: number }) => Name;
}

export function makeRandom(seed: number): Random {
  const next = makeNumbers(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new Error("Cannot pick: the list is empty");
      return items[between(0, items.length - 1)] as Item;
    },
    weigh: <Name extends string>(weights: { readonly [One in Name]: number }): Name => {
      const entries = Object.entries<number>(weights);
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (rest -= weight) < 0) ?? entries[0];
      return (found?.[0] ?? "") as Name;
    },
  };
}
