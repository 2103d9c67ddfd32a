// What the board needs to work for one programme.
import type { Programme } from "../../domain/programme.ts";
import type { Look } from "../look-at-books.ts";
import type { OpenLedger } from "./ask-ledger.ts";
import type { Home } from "./list-homes.ts";

export interface Desk {
  readonly programme: Programme;
  readonly homes: readonly Home[];
  /** Spreadsheet ids by home. */
  readonly books: ReadonlyMap<string, string>;
  /** Who gets the tally. */
  readonly recipients: readonly string[];
  /** Who is told when a book is in trouble. */
  readonly alerts: readonly string[];
  /** Address of the status page; no trailing slash. */
  readonly publicUrl: string;
  /** Address under which people open a book; its id follows after a slash. */
  readonly booksUrl: string;
  readonly open: OpenLedger;
  readonly look: () => Promise<Look>;
  readonly now: () => number;
}
