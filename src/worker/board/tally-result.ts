// Says what became of a closing: its tally, and how many of its mails have gone.
import type { Tally } from "../../domain/tally.ts";
import type { Db } from "../storage/db.ts";

/** `settled`: every mail has been tried at least once. */
export interface TallyResult {
  readonly tally: Tally;
  readonly mails: number;
  readonly settled: boolean;
}

export function tallyResult(db: Db, closing: number): TallyResult | null {
  const row = db.first<{ body: string; letter: number }>(
    "SELECT body, letter FROM tally WHERE closing = ?",
    closing,
  );
  if (row === undefined) return null;
  const mails = db.all<{ tries: number; sent_at: number | null; failure: string | null }>(
    "SELECT tries, sent_at, failure FROM mail WHERE letter = ?",
    row.letter,
  );
  return {
    tally: JSON.parse(row.body) as Tally,
    mails: mails.filter(({ sent_at: sentAt }) => sentAt !== null).length,
    settled: mails.every(({ sent_at: sentAt, failure }) => sentAt !== null || failure !== null),
  };
}
