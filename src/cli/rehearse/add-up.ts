// Holds the Worker's numbers against themselves and against the books.
import { TABS } from "../../domain/sheet.ts";
import type { LiveNumbers } from "../start/live-numbers.ts";
import type { BookReceipts } from "./read-book.ts";

type Row = LiveNumbers["federations"][number];

export interface Line {
  readonly row: Row;
  /** Distinct receipts in the book's tabs. */
  readonly book: {
    readonly inBook: number;
    readonly needsFixing: number;
    readonly unrouted: number;
  };
  /** What does not add up, in words; empty when all does. */
  readonly faults: readonly string[];
}

export function addUp(
  numbers: LiveNumbers,
  books: { readonly [home: string]: BookReceipts },
): Line[] {
  const known = new Set(numbers.federations.map(({ id }) => id));
  const lines = numbers.federations.map((row) => addUpRow(row, books[row.id]));
  const strays = Object.entries(books).filter(
    ([home, book]) => !known.has(home) && sizeOf(book) > 0,
  );
  if (strays.length > 0) {
    throw new Error(
      `Cannot add up: the Worker has no numbers of the books ${strays.map(([home]) => `"${home}"`).join(", ")}`,
    );
  }
  return lines;
}

function addUpRow(row: Row, book: BookReceipts = {}): Line {
  const rows = book[TABS.initiatives.title] ?? new Set<string>();
  // An initiative that was accepted stays so; a version of it that needs fixing is not counted twice.
  const fixing = [...(book[TABS.needsFixing.title] ?? [])].filter((receipt) => !rows.has(receipt));
  const held = {
    inBook: rows.size,
    needsFixing: fixing.length,
    unrouted: (book[TABS.unrouted.title] ?? new Set()).size,
  };
  const faults: string[] = [];
  const parts = [
    row.inBook,
    row.needsFixing,
    row.unrouted,
    row.duplicate,
    row.withdrawn,
    row.moved,
    row.waiting,
  ];
  const untouched = row.received === null && sizeOf(book) === 0;
  if (!untouched) {
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    if (row.received !== sum)
      faults.push(`parts sum to ${sum}, received ${row.received ?? "unknown"}`);
    for (const part of ["inBook", "needsFixing", "unrouted"] as const) {
      // A federation's book has no tab of unrouted answers, the nation's none of initiatives.
      if ((row[part] ?? 0) !== held[part])
        faults.push(`${part}: Worker ${row[part] ?? "unknown"}, book ${held[part]}`);
    }
  }
  return { row, book: held, faults };
}

function sizeOf(book: BookReceipts): number {
  return Object.values(book).reduce((sum, receipts) => sum + receipts.size, 0);
}
