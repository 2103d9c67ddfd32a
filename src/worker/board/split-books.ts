// Splits the books a tally wants read into those whose ledgers hold submissions and the rest.
import type { SeenBooks } from "../google/list-books.ts";
import type { Db } from "../storage/db.ts";
import { listEmptyHomes } from "./list-empty-homes.ts";

/** A book and Drive's version of it; null when Drive did not tell. */
export type AskedBook = readonly [home: string, version: string | null];

/**
 * Reads are few, one a second. In an empty federation's book nothing but a quota can have changed, and where the last change
 * was our own the next cron finds out whether there was another before it. Who never reported is first.
 */
export function splitBooks(
  db: Db,
  books: ReadonlyMap<string, string>,
  seen: SeenBooks,
): { first: readonly AskedBook[]; rest: readonly AskedBook[] } {
  const empty = listEmptyHomes(db);
  const asked = (home: string, book: string): AskedBook => [home, seen.get(book)?.version ?? null];
  const all = [...books];
  return {
    first: all.filter(([home]) => !empty.has(home)).map(([home, book]) => asked(home, book)),
    rest: all
      .filter(([home, book]) => empty.has(home) && seen.get(book)?.lastChangeIsOurs !== true)
      .map(([home, book]) => asked(home, book)),
  };
}
