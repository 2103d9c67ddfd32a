// Reconciles: holds every book against its ledger, receipt by receipt.
import type { Google } from "../google/open-google.ts";
import { readLedger } from "./read-ledger.ts";
import { readRows } from "./read-rows.ts";
import { settleOn } from "./settle-on.ts";
import type { Outcome } from "./version.ts";

export interface BookToRead {
  /** undefined: the one the Worker shows by itself. */
  readonly programme: string | undefined;
  readonly home: string;
  readonly spreadsheetId: string;
}

export interface Target {
  /** The Worker's address, without a trailing slash, and its ops token. */
  readonly worker: string;
  readonly token: string;
  readonly google: Google;
  readonly books: readonly BookToRead[];
}

export interface Reconciled {
  readonly book: BookToRead;
  readonly outcome: Outcome;
}

/** One book after another: the Worker may share the minute's sixty reads. Throws a sentence about what concerns all of them. */
export async function reconcile(
  { worker, token, google, books }: Target,
  onRead: () => void,
): Promise<readonly Reconciled[]> {
  const all: Reconciled[] = [];
  for (const book of books) {
    const { programme, home } = book;
    const outcome = await settleOn({
      ledger: () => readLedger({ worker, token, programme, home }),
      book: () => readRows(google, book),
    });
    all.push({ book, outcome });
    onRead();
  }
  return all;
}
