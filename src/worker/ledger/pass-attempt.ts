// Books that an attempt passed, as Google's answer said.
import type { SentBatch } from "../sheet/send-batch.ts";
import { sayPassed } from "../sheet/say-passed.ts";
import type { Db } from "../storage/db.ts";
import type { FlushMode } from "./flush-mode.ts";
import type { Attempt } from "./journal-attempt.ts";
import { noteMisplaced } from "./note-misplaced.ts";
import { setState } from "./set-state.ts";
import { settleAttempt } from "./settle-attempt.ts";

/** Google takes about this long over a batch at most; one that took longer is followed by a smaller one. Milliseconds. */
const SLOW_MS = 20_000;

export function passAttempt(
  db: Db,
  { number, book, rows }: Attempt,
  mode: FlushMode,
  { fenceId, columnsInPlace }: SentBatch,
  now: number,
): void {
  const said =
    mode === "fresh"
      ? book.saidPassed
      : [sayPassed(number, book.saidPassed[0]), ...book.saidPassed.slice(0, 1)];
  db.run(
    `UPDATE book SET fence_id = ?, fence_attempt = ?, said_passed = ?, fence_stale = '[]', map_doubted = 0,
       last_insert_at = iif(?, ?, last_insert_at)`,
    fenceId,
    number,
    JSON.stringify(said),
    mode === "rows" ? 1 : 0,
    now,
  );
  switch (mode) {
    case "rows":
      db.run(
        "UPDATE book SET tally = iif(tally IS ?, NULL, tally)",
        book.tally === null ? null : JSON.stringify(book.tally),
      );
      break;
    case "realign":
      db.run(
        `UPDATE book SET holds = '[]', misplaced = NULL, repairs = iif(repairs_exact = 1, NULL, repairs), repairs_exact = 0`,
      );
      break;
    case "hold":
      // Columns may have moved until the hold stood: only what is read from now on stays true.
      db.run("UPDATE book SET map = NULL");
      break;
    case "fresh":
    case "chosen":
      break;
  }
  if (!columnsInPlace) {
    const written = rows.map(({ versionId }) => versionId);
    noteMisplaced(db, {
      versionIds: [...(book.misplaced?.versionIds ?? []), ...written],
      isSure: true,
    });
    db.run("UPDATE book SET map = NULL");
  }
  if (book.state !== null && book.state !== "doubled") setState(db, null, null, now);
  const earlier = db.first(
    "SELECT 1 AS found FROM attempt WHERE number < ? AND state IN ('void', 'passed')",
    number,
  );
  if (earlier === undefined) {
    const sent = db.first<{ sent_at: number }>(
      "SELECT sent_at FROM attempt WHERE number = ?",
      number,
    );
    settleAttempt(db, number, now);
    const tookMs = now - (sent?.sent_at ?? now);
    if (rows.length > 0 && tookMs > SLOW_MS)
      db.run(
        "UPDATE book SET batch_rows = ?",
        Math.max(1, Math.floor((rows.length * SLOW_MS) / tookMs)),
      );
    return;
  }
  // More than one attempt: the rows settle once a read has shown each of them once.
  db.run("UPDATE attempt SET state = 'passed' WHERE number = ?", number);
  db.run("UPDATE book SET scan_due = 1");
}
