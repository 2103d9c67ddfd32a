// What is compared: a version as its ledger knows it, a row as the book shows it, and where the two differ.
import type { RowTab } from "../../worker/sheet/book-row.ts";

export interface Version {
  readonly receipt: string;
  /** "Lần nộp". */
  readonly number: number;
  /** Where its row belongs. */
  readonly tab: RowTab;
  /** False while it waits for the book. */
  readonly settled: boolean;
}

/** Every version of a ledger, by `versionKey`. */
export type Versions = ReadonlyMap<string, Version>;

export interface StandingRow {
  /** null: what stands there is no receipt; it is never shown, for it may be anything. */
  readonly receipt: string | null;
  /** null: there is none. */
  readonly number: number | null;
  readonly tab: RowTab;
  /** As people count rows, from 1. */
  readonly row: number;
}

/** `unreadable`: this book alone, `why` says what to do. */
export type BookReading =
  | { readonly kind: "read"; readonly rows: readonly StandingRow[] }
  | { readonly kind: "unreadable"; readonly why: string };

export const versionKey = (receipt: string, number: number | null): string =>
  `${receipt} ${number ?? "?"}`;

/**
 * `missing`: the ledger settled it and no tab has it · `twice`: this is one of several rows of a version · `wrong-tab`: it
 * belongs to `belongs` · `unknown`: the ledger has no such receipt, or not with this number.
 */
export interface Difference {
  readonly what: "missing" | "twice" | "wrong-tab" | "unknown";
  readonly receipt: string | null;
  readonly number: number | null;
  /** Where the row stands, or should. */
  readonly tab: RowTab;
  /** null when it is missing. */
  readonly row: number | null;
  readonly belongs?: RowTab;
}

export interface Comparison {
  /** Versions the ledger had when the book was read: those that stand in it, wait, or are missing. */
  readonly inLedger: number;
  readonly waiting: number;
  /** Rows of the book that carry a receipt, copies and strange ones too. */
  readonly inBook: number;
  readonly differences: readonly Difference[];
}

export type Outcome =
  | { readonly kind: "compared"; readonly comparison: Comparison }
  | { readonly kind: "unreadable"; readonly why: string };
