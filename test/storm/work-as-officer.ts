// Lets one officer work until told to stop.
import { actAsOfficer, type Officer } from "./act-as-officer.ts";
import type { Books } from "./storm.ts";

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 300;

/** Gives how often the officer did what. */
export async function workAsOfficer(
  books: Books,
  officer: Officer,
  isOver: () => boolean,
): Promise<{ readonly [deed: string]: number }> {
  const deeds: { [deed: string]: number } = {};
  while (!isOver()) {
    const done = await actAsOfficer(books, officer);
    if (done !== undefined) deeds[done] = (deeds[done] ?? 0) + 1;
    const ms = books.random.between(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  return deeds;
}
