// Judges by the fence found on the book which journalled attempt passed, if any did.
import type { BookMap } from "../sheet/book-map.ts";
import { ROW_TABS } from "../sheet/book-row.ts";
import type { FoundBook } from "../sheet/read-book.ts";
import type { Db } from "../storage/db.ts";
import { type BookLine, bookLine } from "./book-line.ts";
import { noteMisplaced } from "./note-misplaced.ts";
import { setState } from "./set-state.ts";
import { voidAttempt } from "./void-attempt.ts";

/**
 * `stands`: it is known again, and what is open was settled or given up. `held`: a person must choose.
 * `chosen`: a person did; go on from what stands, then look the whole book through. `quiet`: none stands,
 * but a call may still be under way. `gone`: none stands and none can appear; a fresh one must be set, and then the book be
 * looked through, so that nothing slips in between.
 */
export type JudgedFence =
  | { readonly kind: "stands" }
  | { readonly kind: "held" }
  | { readonly kind: "chosen"; readonly from: FoundFence }
  | { readonly kind: "quiet"; readonly until: number }
  | { readonly kind: "gone" };

/** The fence from which a batch goes on, and who is named by it. */
export type FoundFence = Pick<BookLine, "fenceId" | "staleFences" | "editors">;

/** To be called in a transaction, with no call to this book under way but open attempts'. */
export function judgeFence(
  db: Db,
  { map, fences, mark, passed }: Pick<FoundBook, "map" | "fences" | "mark" | "passed">,
  now: number,
  quietMs: number,
): JudgedFence {
  const [top, ...others] = fences;
  const passedLast = top?.attempt ?? bookLine(db).fenceAttempt ?? 0;
  // Locks may outlive a restore or die of it: the content is of an older version where it speaks of an older attempt.
  const isOlder =
    mark !== undefined && mark < passedLast && !fences.some(({ attempt }) => attempt === mark);
  const last = db.first<{ at: number | null }>(
    "SELECT max(sent_at) AS at FROM attempt WHERE state IN ('sent', 'void')",
  );
  const quietUntil = last?.at ? last.at + quietMs : 0;
  const hold = (code: "restored" | "foreign-fence"): JudgedFence => {
    if (bookLine(db).choice === null) {
      setState(db, code, null, now);
      return { kind: "held" };
    }
    if (quietUntil > now) return { kind: "quiet", until: quietUntil };
    return { kind: "chosen", from: goOnFrom(db, { fences, mark }, now) };
  };
  if (isOlder || !passed.isWhole) return hold("restored");
  if (top === undefined) {
    if (quietUntil > now) {
      db.run("UPDATE book SET fence_id = NULL");
      return { kind: "quiet", until: quietUntil };
    }
    setState(db, "fence-gone", null, now);
    noteMoved(db, map);
    voidOpen(db, null);
    db.run("UPDATE book SET fence_id = NULL, next_try_at = 0, scan_due = 1, fence_stale = '[]'");
    return { kind: "gone" };
  }

  const { fenceAttempt } = bookLine(db);
  const journalled = db.first<{ number: number; map: string }>(
    "SELECT number, map FROM attempt WHERE description = ? AND state IN ('sent', 'passed', 'void')",
    top.description,
  );
  if (journalled !== undefined) {
    voidOpen(db, journalled.number);
    db.run("UPDATE attempt SET state = 'passed' WHERE number = ?", journalled.number);
    // Its corrections of system cells went with it; the rows it inserted have moved what they were meant for.
    db.run("UPDATE book SET scan_due = 1, repairs = NULL, last_insert_at = ?", now);
    // Nothing was heard of where columns stood when it passed: where they moved since, its rows are looked at.
    if (!isSamePlace(JSON.parse(journalled.map) as BookMap, map))
      noteMisplaced(db, { versionIds: rowsOf(db, journalled.number), isSure: false });
  } else if (fenceAttempt === null || top.attempt === fenceAttempt) {
    voidOpen(db, null);
  } else {
    return hold(top.attempt < fenceAttempt ? "restored" : "foreign-fence");
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

/**
 * What was open counts for nothing any more: which rows stand is read from the whole book, once the fence has moved on. The
 * fence found stays unknown until then, so that whatever comes between is followed by another look.
 */
function goOnFrom(
  db: Db,
  { fences, mark = 0 }: Pick<FoundBook, "fences" | "mark">,
  now: number,
): FoundFence {
  const [top, ...others] = fences;
  db.run("UPDATE attempt SET state = 'void' WHERE state IN ('sent', 'passed')");
  db.run(
    `UPDATE book SET fence_id = NULL, scan_due = 1, pull_due_at = ?, next_try_at = 0, next_attempt = max(next_attempt, ? + 1)`,
    now,
    Math.max(mark, ...fences.map(({ attempt }) => attempt)),
  );
  return {
    fenceId: top?.id ?? null,
    staleFences: others.map(({ id }) => id),
    editors: top?.editors ?? bookLine(db).editors,
  };
}

const isSamePlace = (before: BookMap, now: BookMap) =>
  ROW_TABS.every((id) => JSON.stringify(before[id]?.columns) === JSON.stringify(now[id]?.columns));

const rowsOf = (db: Db, attempt: number): readonly number[] =>
  db
    .all<{ id: number }>("SELECT version_id AS id FROM attempt_row WHERE attempt = ?", attempt)
    .map(({ id }) => id);

/** Any of these may have passed, and where columns moved since, its rows are not where they are looked for. */
function noteMoved(db: Db, map: BookMap): void {
  const open = db.all<{ number: number; map: string }>(
    "SELECT number, map FROM attempt WHERE state IN ('sent', 'passed', 'void')",
  );
  for (const { number, map: before } of open) {
    if (isSamePlace(JSON.parse(before) as BookMap, map)) continue;
    noteMisplaced(db, { versionIds: rowsOf(db, number), isSure: false });
  }
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
