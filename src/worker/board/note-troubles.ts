// Notes from a report which states of a book began and which ended, and by when people are to be told.
import type { BookStateCode } from "../ledger/book-state.ts";
import type { Db } from "../storage/db.ts";
import type { LedgerReport } from "./ledger-report.ts";
import { mendsItself } from "./mends-itself.ts";

/** What begins within so long is told in one letter; what ends within so long is not told at all. */
export const GATHER_MS = 10_000;
/** A registry may be a minute old where it is read: a book that was just named is missed for so long. */
const UNNAMED_MS = 2 * 60_000;
/** When access to all books is lost, they notice one after the other: the nth letter of an hour waits n times as long. */
const HOUR_MS = 60 * 60_000;
const GAP_MS = 30_000;

interface TroubleRow {
  [column: string]: string | number | null;
  code: string;
  told_at: number | null;
  ended_at: number | null;
}

/**
 * A state is told once, however long it lasts and however often it is tried again. One that returns within an hour after it
 * ended is told anew only when it has then lasted an hour, so that a book that goes to and fro floods nobody.
 */
export function noteTroubles(db: Db, { federation, states }: LedgerReport, now: number): void {
  const known = new Map(
    db
      .all<TroubleRow>(
        "SELECT code, told_at, ended_at FROM trouble WHERE federation = ?",
        federation,
      )
      .map((row) => [row.code, row]),
  );
  const codes = new Set(states.map(({ code }) => code).filter((code) => !mendsItself(code)));
  for (const { code, told_at: toldAt, ended_at: endedAt } of known.values()) {
    if (endedAt !== null || codes.has(code as BookStateCode)) continue;
    if (toldAt === null)
      db.run("DELETE FROM trouble WHERE federation = ? AND code = ?", federation, code);
    else
      db.run(
        "UPDATE trouble SET ended_at = ?, tell_at = NULL WHERE federation = ? AND code = ?",
        now,
        federation,
        code,
      );
  }
  for (const code of codes) {
    const before = known.get(code);
    if (before !== undefined && before.ended_at === null) continue;
    const returns = before !== undefined && now - (before.ended_at ?? now) < HOUR_MS;
    db.run(
      `INSERT INTO trouble (federation, code, tell_at) VALUES (?, ?, ?)
       ON CONFLICT (federation, code) DO UPDATE SET tell_at = excluded.tell_at, ended_at = NULL`,
      federation,
      code,
      returns ? now + HOUR_MS : tellAt(db, code, now),
    );
  }
}

function tellAt(db: Db, code: BookStateCode, now: number): number {
  const gathered = now + (code === "no-book" ? UNNAMED_MS : GATHER_MS);
  const recent = db.first<{ letters: number; last: number | null }>(
    "SELECT count(*) AS letters, max(written_at) AS last FROM letter WHERE kind = 'trouble' AND written_at > ?",
    now - HOUR_MS,
  );
  return Math.max(gathered, (recent?.last ?? 0) + (recent?.letters ?? 0) * GAP_MS);
}
