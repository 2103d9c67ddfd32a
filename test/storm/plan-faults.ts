// Plans what goes wrong: one of every ten calls of a method, in every way of the emulator's list in turn.
import type { Fault } from "../../src/emulator/faults/fault.ts";
import type { Random } from "../simulation/make-random.ts";

export interface FaultPlan {
  /** A discovery id. */
  readonly method: string;
  /** The most calls that may come. */
  readonly calls: number;
  /** How long a slow, late or overlapping call is under way, in milliseconds; at most. */
  readonly longestMs: number;
  /** Whether calls that overlap are both checked before either is applied. */
  readonly overlap: "both-pass" | "one-after-other";
}

const ONE_IN = 10;

/**
 * 403 and 404 are left out: they say that a person must act, and are tried again after a quarter of an hour. Of one call that
 * Google carries out twice, both copies checked before either is applied, nothing could protect; where that is so, a call
 * overlaps what officers do instead.
 */
export function planFaults(
  random: Random,
  { method, calls, longestMs, overlap }: FaultPlan,
): readonly Fault[] {
  const ways = (): readonly Omit<Fault, "method" | "nth">[] => {
    const ms = random.between(1, longestMs);
    return [
      { kind: "status", status: 500 },
      { kind: "status", status: 503 },
      { kind: "status", status: 429 },
      { kind: "status", status: 401 },
      { kind: "html" },
      { kind: "slow", ms },
      { kind: "reset-before" },
      { kind: "reset-after" },
      { kind: "lost-reply" },
      { kind: "late", ms },
      overlap === "both-pass" ? { kind: "overlap", ms } : { kind: "overlap" },
      { kind: "quota" },
    ];
  };
  const deck: Omit<Fault, "method" | "nth">[] = [];
  return Array.from({ length: Math.ceil(calls / ONE_IN) }, (_, ten) => {
    if (deck.length === 0) deck.push(...shuffle(random, ways()));
    const way = deck.pop() ?? { kind: "lost-reply" };
    return { ...way, method, nth: ten * ONE_IN + random.between(1, ONE_IN) };
  });
}

const shuffle = <Item>(random: Random, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
