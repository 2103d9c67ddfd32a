// Splits the books a tally wants read into those whose ledgers hold submissions and the rest.
import type { Db } from "../storage/db.ts";
import { readReports } from "./read-reports.ts";

/** A book and Drive's version of it; null when Drive did not tell. */
export type AskedBook = readonly [home: string, version: string | null];

/** Reads are few, one a second; in an empty federation's book nothing but a quota can have changed. Who never reported is first. */
export function splitBooks(
  db: Db,
  books: readonly AskedBook[],
): { first: readonly AskedBook[]; rest: readonly AskedBook[] } {
  const reports = readReports(db);
  const isEmpty = ([home]: AskedBook) => reports.get(home)?.count.received === 0;
  return { first: books.filter((book) => !isEmpty(book)), rest: books.filter(isEmpty) };
}
