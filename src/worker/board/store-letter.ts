// Stores a letter with a mail for each of its recipients; belongs into the transaction of what it tells of.
import type { Letter } from "../mail/letter.ts";
import type { Db } from "../storage/db.ts";

export interface AddressedLetter {
  readonly kind: "tally" | "trouble";
  readonly letter: Letter;
  readonly recipients: readonly string[];
}

/** Gives the letter's number. */
export function storeLetter(
  db: Db,
  { kind, letter, recipients }: AddressedLetter,
  now: number,
): number {
  const stored = db.first<{ id: number }>(
    "INSERT INTO letter (kind, written_at, subject, text, html) VALUES (?, ?, ?, ?, ?) RETURNING id",
    kind,
    now,
    letter.subject,
    letter.text,
    letter.html,
  );
  if (stored === undefined) throw new Error("Cannot send a letter: it was not stored");
  for (const recipient of new Set(recipients)) {
    db.run(
      "INSERT INTO mail (letter, recipient, tries, due_at) VALUES (?, ?, 0, ?)",
      stored.id,
      recipient,
      now,
    );
  }
  return stored.id;
}
