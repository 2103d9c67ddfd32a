// A letter, and what the tally's letter to leadership is written from.
import type { Programme } from "../../domain/programme.ts";
import type { Tally } from "../../domain/tally.ts";

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A book that could not be read again before the count. */
export interface UnreadBook {
  readonly name: string;
  /** Milliseconds since the epoch; 0: never. */
  readonly readAt: number;
}

export interface LetterInput {
  readonly programme: Programme;
  readonly tally: Tally;
  readonly unread: readonly UnreadBook[];
  /** The subject says "gửi lại". */
  readonly resend: boolean;
  /** Address of the status page; no trailing slash. */
  readonly publicUrl: string;
}
