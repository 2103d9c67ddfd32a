// What a ledger tells the board, and what the board asks a ledger.
import type { Count, Tally } from "../../domain/tally.ts";
import type { BookState } from "../ledger/book-state.ts";

export interface LedgerReport {
  readonly federation: string;
  readonly count: Count;
  /** When the oldest row that waits for its book was stored; null when none waits. */
  readonly oldestWaitingAt: number | null;
  readonly states: readonly BookState[];
}

export interface Freshness {
  /** When the last reading of its whole book began; 0 before the first time. */
  readonly pulledAt: number;
  /** When the pull that is due was asked for; null when what the ledger holds is what the book said. */
  readonly pullDueSince: number | null;
  /** Whether nothing can be read for now, because a person must act first. */
  readonly isBlocked: boolean;
  readonly waiting: number;
  readonly oldestWaitingAt: number | null;
  readonly states: readonly BookState[];
}

/** A ledger as the board calls it. */
export interface LedgerDoor {
  wake(): Promise<unknown>;
  pullDue(asked: { readonly version?: string; readonly force?: boolean }): Promise<unknown>;
  freshAt(): Promise<Freshness>;
  count(asOf: number): Promise<Count>;
  takeTally(tally: Tally): Promise<unknown>;
}
