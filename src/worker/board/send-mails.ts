// Sends the mails of the outbox that are due, one after the other.
import type { Db } from "../storage/db.ts";

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Post {
  readonly send: (mail: OutgoingMail) => Promise<void>;
  readonly now: () => number;
}

/** Nine tries in about four hours; then it lies there with its failure, and /health says so. */
const MOST_TRIES = 9;
const FIRST_DELAY_MS = 60_000;
/** For one alarm; the rest follows in the next one. */
const AT_ONCE = 50;

interface MailRow {
  [column: string]: string | number | null;
  id: number;
  recipient: string;
  tries: number;
  subject: string;
  text: string;
  html: string;
}

/**
 * A try is counted before it is made and the sending is recorded after it. The mail service knows no idempotency key, so a
 * crash between the two sends that one mail again a minute later, at most once for each crash.
 */
export async function sendMails(db: Db, post: Post): Promise<void> {
  const due = db.all<MailRow>(
    `SELECT mail.id, recipient, tries, subject, text, html FROM mail JOIN letter ON letter.id = mail.letter
     WHERE due_at <= ? ORDER BY due_at, mail.id LIMIT ?`,
    post.now(),
    AT_ONCE,
  );
  for (const { id, recipient, tries, subject, text, html } of due) {
    const last = tries + 1 >= MOST_TRIES;
    const retryAt = post.now() + FIRST_DELAY_MS * 2 ** tries;
    db.run(
      "UPDATE mail SET tries = ?, due_at = ? WHERE id = ?",
      tries + 1,
      last ? null : retryAt,
      id,
    );
    try {
      await post.send({ to: recipient, subject, text, html });
      db.run(
        "UPDATE mail SET sent_at = ?, due_at = NULL, failure = NULL WHERE id = ?",
        post.now(),
        id,
      );
    } catch (error) {
      db.run("UPDATE mail SET failure = ? WHERE id = ?", codeOf(error), id);
    }
  }
}

/** The service's code, never its words: they may hold the address. */
function codeOf(error: unknown): string {
  if (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string"
  )
    return error.code;
  return "E_UNKNOWN";
}
