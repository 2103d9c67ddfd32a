// Picks one of a list by a random number.
import type { Random } from "./make-random.ts";

export function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error("Cannot pick from an empty list");
  return picked;
}
