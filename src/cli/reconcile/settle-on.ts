// Looks at a book and its ledger until what differs is no matter of the moment.
import { compareBook } from "./compare-book.ts";
import type { BookReading, Difference, Outcome, Versions } from "./version.ts";

export interface Readers {
  readonly ledger: () => Promise<Versions>;
  readonly book: () => Promise<BookReading>;
}

/**
 * Ledger, book, and the ledger again where they differ: what was settled in between is no difference then. Google promises no
 * one moment for all the columns of an answer, and an officer may just be carrying rows from tab to tab, so a difference must
 * show in a second round as well, wherever its row stands by then.
 */
export async function settleOn(readers: Readers): Promise<Outcome> {
  const first = await look(readers);
  if (first.kind !== "compared" || first.comparison.differences.length === 0) return first;
  const second = await look(readers);
  if (second.kind !== "compared") return second;
  const seen = new Set(first.comparison.differences.map(keyOf));
  const differences = second.comparison.differences.filter((one) => seen.has(keyOf(one)));
  return { kind: "compared", comparison: { ...second.comparison, differences } };
}

async function look({ ledger, book }: Readers): Promise<Outcome> {
  const before = await ledger();
  const reading = await book();
  if (reading.kind !== "read") return reading;
  const { rows } = reading;
  const comparison = compareBook({ before, rows, after: before });
  if (comparison.differences.length === 0) return { kind: "compared", comparison };
  return {
    kind: "compared",
    comparison: compareBook({ before, rows, after: await ledger() }),
  };
}

const keyOf = ({ what, receipt, number, tab }: Difference) => `${what} ${receipt} ${number} ${tab}`;
