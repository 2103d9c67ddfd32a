// Looks which rows of unsettled attempts the book holds, and settles by what it sees.
import type { BookAccess } from "../sheet/book-access.ts";
import { ROW_TABS } from "../sheet/book-row.ts";
import { readReceipts, receiptKey } from "../sheet/read-receipts.ts";
import type { Db } from "../storage/db.ts";
import { bookInstant } from "./book-instant.ts";
import { bookLine } from "./book-line.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { setState } from "./set-state.ts";
import { settleAttempt } from "./settle-attempt.ts";
import type { StepResult } from "./step-result.ts";

interface Candidate {
  [column: string]: string | number | null;
  id: number;
  receipt: string;
  number: number;
  settled_at: number | null;
}

const OPEN = `
  SELECT DISTINCT version.id AS id, receipt, version.number AS number, settled_at
  FROM attempt_row
  JOIN version ON version.id = attempt_row.version_id
  JOIN submission ON submission.key = version.key
  WHERE version.settled_at IS NULL
`;
const ALL = `
  SELECT version.id AS id, receipt, number, settled_at
  FROM version JOIN submission ON submission.key = version.key
  WHERE number IS NOT NULL
`;

/**
 * An attempt whose fence stands did pass, all of it; the look shows each of its rows once, or a person must act. Where no
 * fence tells (it was removed), a row that stands in the book is settled and one that does not waits to be inserted. After a
 * person's choice that is asked of every row there ever was.
 */
export async function scanBook(db: Db, access: BookAccess): Promise<StepResult> {
  const { map, choice } = bookLine(db);
  const tabs = ROW_TABS.flatMap((id) => map?.[id] ?? []);
  const found = await readReceipts(access, tabs);
  const now = access.now();
  if (found.kind !== "done") return meetFailedRead(db, found, access);
  if (!found.body.headersInPlace) {
    db.run("UPDATE book SET map = NULL");
    return { kind: "done" };
  }
  return db.transaction((): StepResult => {
    const candidates = db.all<Candidate>(choice === null ? OPEN : ALL);
    // Its number may have been lost; then only its receipt tells, and that of the first version alone.
    const times = ({ receipt, number }: Candidate) =>
      (found.body.times.get(receiptKey(receipt, number)) ?? 0) +
      (number === 1 ? (found.body.times.get(receiptKey(receipt, Number.NaN)) ?? 0) : 0);
    const doubled = candidates.filter((candidate) => times(candidate) > 1);
    if (doubled.length > 0) {
      setState(db, "doubled", `${doubled.length} hồ sơ`, now);
      return { kind: "done" };
    }
    const present = candidates.filter(
      (candidate) => candidate.settled_at === null && times(candidate) === 1,
    );
    for (const { id } of present)
      db.run("UPDATE version SET settled_at = ? WHERE id = ?", bookInstant(db, now), id);
    if (choice === "ledger")
      lapse(
        db,
        candidates.filter((candidate) => times(candidate) === 0),
        now,
      );
    db.run("UPDATE book SET choice = NULL");
    const passed = db.first<{ number: number }>(
      "SELECT number FROM attempt WHERE state = 'passed' ORDER BY number DESC LIMIT 1",
    );
    if (passed !== undefined) settleAttempt(db, passed.number, now);
    db.run(
      "UPDATE book SET scan_due = 0, written = written + ?, changed_at = max(changed_at + 1, ?)",
      present.length,
      now,
    );
    const { state } = bookLine(db);
    if (state === "doubled" || state === "fence-gone") setState(db, null, null, now);
    return { kind: "done" };
  });
}

/** They wait again; that they stood until now stays true of every count of the past. */
function lapse(db: Db, gone: readonly Candidate[], now: number): void {
  const at = bookInstant(db, now);
  for (const { id, settled_at: settledAt } of gone) {
    if (settledAt === null) continue;
    db.run(
      "INSERT INTO lapse (version_id, settled_at, lapsed_at) VALUES (?, ?, ?)",
      id,
      settledAt,
      at,
    );
    db.run("UPDATE version SET settled_at = NULL WHERE id = ?", id);
  }
}
