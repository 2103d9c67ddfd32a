// Stores one version of a submission and says what became of it.
import type { Reading, Verdict } from "../../domain/submission.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";

export interface Arrival {
  /** SHA-256(form id, response id), hex; the response id itself is not kept. */
  readonly key: string;
  readonly receipt: string;
  readonly formId: string;
  readonly submittedAt: number;
  /** SHA-256 of the answers as they arrived, hex. */
  readonly hash: string;
  readonly judged: "accepted" | "needs-fixing" | "unrouted";
  readonly reading: Reading;
}

/** `older`: a later version came first; this one is kept as history and never reaches the book. */
export interface Recorded {
  readonly verdict: Verdict;
  readonly older: boolean;
}

interface Known {
  [column: string]: string | number | null;
  number: number;
  hash: string;
  verdict: string;
}

/** One atomic write: it has no await, and everything that is later done with the submission starts from what it stored. */
export function recordSubmission(db: Db, arrival: Arrival, now: number): Recorded {
  return db.transaction(() => {
    const submission = db.first<{ receipt: string; last_submitted_at: number }>(
      "SELECT receipt, last_submitted_at FROM submission WHERE key = ?",
      arrival.key,
    );
    if (submission === undefined) {
      db.run(
        `INSERT INTO submission (key, receipt, form_id, first_submitted_at, last_submitted_at)
         VALUES (?, ?, ?, ?, ?)`,
        arrival.key,
        arrival.receipt,
        arrival.formId,
        arrival.submittedAt,
        arrival.submittedAt,
      );
      insertVersion(db, arrival, 1, now);
      return { verdict: arrival.judged, older: false };
    }

    const repeated = db.first(
      "SELECT 1 AS found FROM version WHERE key = ? AND hash = ? AND submitted_at = ?",
      arrival.key,
      arrival.hash,
      arrival.submittedAt,
    );
    if (repeated !== undefined) return { verdict: "duplicate", older: false };

    if (arrival.submittedAt < submission.last_submitted_at) {
      insertVersion(db, arrival, null, now);
      return { verdict: "duplicate", older: true };
    }

    db.run(
      "UPDATE submission SET last_submitted_at = ? WHERE key = ?",
      arrival.submittedAt,
      arrival.key,
    );
    const latest = db.first<Known>(
      "SELECT number, hash, verdict FROM version WHERE key = ? AND number IS NOT NULL ORDER BY number DESC LIMIT 1",
      arrival.key,
    );
    if (latest?.hash === arrival.hash && latest.verdict === arrival.judged) {
      insertVersion(db, arrival, null, now);
      return { verdict: "duplicate", older: false };
    }
    insertVersion(db, arrival, (latest?.number ?? 0) + 1, now);
    return { verdict: arrival.judged === "accepted" ? "updated" : arrival.judged, older: false };
  });
}

function insertVersion(db: Db, arrival: Arrival, number: number | null, now: number): void {
  const { reading } = arrival;
  const { federation } = reading;
  db.run(
    `INSERT INTO version
       (key, number, submitted_at, received_at, booked_at, phase, verdict, hash, named, consent, initiative, notes, kept)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    arrival.key,
    number,
    arrival.submittedAt,
    now,
    bookInstant(db, now),
    reading.phase,
    arrival.judged,
    arrival.hash,
    federation.kind === "found" ? federation.id : federation.typed,
    JSON.stringify({ ...reading.consent, at: arrival.submittedAt }),
    JSON.stringify(reading.initiative),
    JSON.stringify([...reading.problems, ...reading.flags].map(({ message }) => message)),
    JSON.stringify(reading.kept),
  );
  db.run("UPDATE book SET changed_at = max(changed_at + 1, ?)", now);
}
