// What the script remembers between its executions: ids, moments and fingerprints, never an answer.

/** A version of an answer that is not yet delivered. Times in milliseconds since the epoch. */
export interface Unsent {
  readonly responseId: string;
  readonly submittedAt: number;
  /** Tries whose outcome was not a delivery; any of them may have been stored without our hearing of it. */
  readonly tries: number;
  /** When it was first seen as undelivered. */
  readonly since: number;
}

export interface Memory {
  /** Every answer submitted before it is delivered, unsent or refused; 0 before the first answer. */
  readonly cursor: number;
  readonly unsent: readonly Unsent[];
  /** Turned away by the server for good, until the owner sends them again. */
  readonly refused: readonly Unsent[];
  /** Fingerprints of delivered versions, oldest first, so that the sweep's overlap is not sent again. */
  readonly delivered: readonly string[];
  /** When the owner was told of a delay that still lasts; 0 if it is not so. */
  readonly toldAt: number;
}

/** Names of the owner's own settings among the Script Properties. */
export const ENDPOINT = "ENDPOINT";
export const SECRET = "SECRET";

/** A new answer is noted under a key of its own, since many executions may note at once without the lock. */
export const NOTE = "note.";
