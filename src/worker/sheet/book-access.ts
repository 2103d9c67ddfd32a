// What a ledger needs to work in its book.
import type { Programme } from "../../domain/programme.ts";
import type { Permit, PermitKind } from "../pacer/permit.ts";

export interface BookAccess {
  /** `<programme>/<federation or national>`. */
  readonly ledger: string;
  readonly deployment: string;
  readonly programme: Programme;
  readonly home: string;
  readonly spreadsheetId: string;
  readonly sheetsUrl: string;
  /** Longest wait for one call, and quiet time after an unknown outcome; milliseconds. */
  readonly quietMs: number;
  /** The identity that works in this book now. */
  readonly account: string;
  /** All our identities, always among a fence's editors, so that any of them can move it. */
  readonly serviceAccounts: readonly string[];
  readonly send: typeof fetch;
  readonly permit: (kind: PermitKind) => Promise<Permit>;
  /** Tells the pacer of a 429. */
  readonly throttled: (kind: PermitKind) => Promise<void>;
  /** Tells the pacer that Google refused its token. */
  readonly refusedToken: () => Promise<void>;
  readonly now: () => number;
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A fresh positive 31-bit integer, unpredictable. */
  readonly freshId: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}
