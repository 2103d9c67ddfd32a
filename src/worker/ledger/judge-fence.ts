// Judges by the fence found on the book which journalled attempt passed, if any did.
import type { BookMap } from "../sheet/book-map.ts";
import type { FoundBook } from "../sheet/read-book.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { noteMisplaced } from "./note-misplaced.ts";
import { setState } from "./set-state.ts";
import { voidAttempt } from "./void-attempt.ts";

/**
 * `stands`: it is known again, and what is open was settled or given up. `held`: a person must choose. `quiet`: none stands,
 * but a call may still be under way. `gone`: none stands and none can appear; a fresh one must be set, and then the book be
 * looked through, so that nothing slips in between.
 */
export type JudgedFence =
  | { readonly kind: "stands" }
  | { readonly kind: "held" }
  | { readonly kind: "quiet"; readonly until: number }
  | { readonly kind: "gone" };

/** To be called in a transaction, with no call to this book under way but open attempts'. */
export function judgeFence(
  db: Db,
  { fences, mark, passed }: Pick<FoundBook, "fences" | "mark" | "passed">,
  now: number,
  quietMs: number,
): JudgedFence {
  const [top, ...others] = fences;
  const passedLast = top?.attempt ?? bookLine(db).fenceAttempt ?? 0;
  // Locks may outlive a restore or die of it: the content is of an older version where it speaks of an older attempt.
  const isOlder =
    mark !== undefined && mark < passedLast && !fences.some(({ attempt }) => attempt === mark);
  if (isOlder || !passed.isWhole) {
    setState(db, "restored", null, now);
    return { kind: "held" };
  }
  const last = db.first<{ at: number | null }>(
    "SELECT max(sent_at) AS at FROM attempt WHERE state IN ('sent', 'void')",
  );
  const quietUntil = last?.at ? last.at + quietMs : 0;
  if (top === undefined) {
    if (quietUntil > now) {
      db.run("UPDATE book SET fence_id = NULL");
      return { kind: "quiet", until: quietUntil };
    }
    setState(db, "fence-gone", null, now);
    voidOpen(db, null);
    db.run("UPDATE book SET fence_id = NULL, next_try_at = 0, scan_due = 1, fence_stale = '[]'");
    return { kind: "gone" };
  }

  const book = bookLine(db);
  const { fenceAttempt } = book;
  const journalled = db.first<{ number: number; map: string }>(
    "SELECT number, map FROM attempt WHERE description = ? AND state IN ('sent', 'passed', 'void')",
    top.description,
  );
  if (journalled !== undefined) {
    voidOpen(db, journalled.number);
    db.run("UPDATE attempt SET state = 'passed' WHERE number = ?", journalled.number);
    // Its corrections of system cells went with it; the rows it inserted have moved what they were meant for.
    db.run("UPDATE book SET scan_due = 1, repairs = NULL, last_insert_at = ?", now);
    // Nothing was heard of where columns stood when it passed: its rows are looked at.
    const rows = db.all<{ id: number }>(
      "SELECT version_id AS id FROM attempt_row WHERE attempt = ?",
      journalled.number,
    );
    noteMisplaced(db, {
      map: JSON.parse(journalled.map) as BookMap,
      versionIds: [...(book.misplaced?.versionIds ?? []), ...rows.map(({ id }) => id)],
    });
  } else if (fenceAttempt === null || top.attempt === fenceAttempt) {
    voidOpen(db, null);
  } else {
    setState(db, top.attempt < fenceAttempt ? "restored" : "foreign-fence", null, now);
    return { kind: "held" };
  }
  db.run(
    `UPDATE book SET fence_id = ?1, fence_attempt = ?2, next_attempt = max(next_attempt, ?2 + 1), editors = ?3, fence_stale = ?4`,
    top.id,
    top.attempt,
    JSON.stringify(top.editors),
    JSON.stringify(others.map(({ id }) => id)),
  );
  return { kind: "stands" };
}

/** The quiet time is over: an attempt whose fence does not stand did not pass. */
function voidOpen(db: Db, except: number | null): void {
  for (const { number } of db.all<{ number: number }>(
    "SELECT number FROM attempt WHERE state = 'sent' AND number IS NOT ?",
    except,
  )) {
    voidAttempt(db, number, true);
  }
}
