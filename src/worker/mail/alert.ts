// What the letter about books in trouble is written from.
import type { Programme } from "../../domain/programme.ts";
import type { BookState } from "../ledger/book-state.ts";

/** One state of one federation's book. */
export interface ToldTrouble extends BookState {
  /** The federation's id. */
  readonly federation: string;
  readonly name: string;
  /** Initiatives that wait for the book. */
  readonly waiting: number;
  /** null while there is no book. */
  readonly bookUrl: string | null;
}

export interface AlertInput {
  readonly programme: Programme;
  /** In the order in which federations are listed; at least one. */
  readonly troubles: readonly ToldTrouble[];
  /** Address of the status page; no trailing slash. */
  readonly publicUrl: string;
}
