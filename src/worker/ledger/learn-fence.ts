// Learns which fence stands on the book, and from it which journalled attempt passed, if any did.
import { NATION } from "../../domain/federation.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { BookMap } from "../sheet/book-map.ts";
import { type Fence, readFence } from "../sheet/read-fence.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { flush } from "./flush.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { setState } from "./set-state.ts";
import type { StepResult } from "./step-result.ts";
import { voidAttempt } from "./void-attempt.ts";

export async function learnFence(db: Db, access: BookAccess): Promise<StepResult> {
  const book = bookLine(db);
  const tab = book.map?.[access.home === NATION ? "unrouted" : "initiatives"];
  if (book.map === null || tab === undefined) {
    throw new Error("Cannot read the fence: the book's map is not known; read it first");
  }
  const found = await readFence(access, tab.sheetId);
  const now = access.now();
  if (found.kind !== "done") return meetFailedRead(db, found, now);
  db.run("UPDATE book SET map = ?", JSON.stringify(retitle(book.map, found.body.titles)));
  const [top, ...others] = found.body.fences;
  if (top === undefined) return fenceGone(db, access, now);
  return db.transaction(() => judgeFence(db, top, others, now));
}

function judgeFence(db: Db, top: Fence, others: readonly Fence[], now: number): StepResult {
  const { fenceAttempt } = bookLine(db);
  const journalled = db.first<{ number: number }>(
    "SELECT number FROM attempt WHERE description = ? AND state IN ('sent', 'passed', 'void')",
    top.description,
  );
  if (journalled !== undefined) {
    voidOpen(db, journalled.number);
    db.run("UPDATE attempt SET state = 'passed' WHERE number = ?", journalled.number);
    db.run("UPDATE book SET scan_due = 1, last_insert_at = ?", now);
  } else if (fenceAttempt === null || top.attempt === fenceAttempt) {
    voidOpen(db, null);
  } else {
    setState(db, top.attempt < fenceAttempt ? "restored" : "foreign-fence", null, now);
    return { kind: "done" };
  }
  db.run(
    `UPDATE book SET fence_id = ?, fence_attempt = ?, next_attempt = max(next_attempt, ? + 1), editors = ?, fence_stale = ?`,
    top.id,
    top.attempt,
    top.attempt,
    JSON.stringify(top.editors),
    JSON.stringify(others.map(({ id }) => id)),
  );
  return { kind: "done" };
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

/** Sets a fresh fence first and then looks which rows of open attempts the book holds, so that nothing can slip in between. */
async function fenceGone(db: Db, access: BookAccess, now: number): Promise<StepResult> {
  const last = db.first<{ at: number | null }>(
    "SELECT max(sent_at) AS at FROM attempt WHERE state IN ('sent', 'void')",
  );
  const quietUntil = (last?.at ?? 0) + access.quietMs;
  if (last?.at && quietUntil > now) return { kind: "wait", at: quietUntil };
  setState(db, "fence-gone", null, now);
  db.run("UPDATE attempt SET state = 'void' WHERE state = 'sent'");
  db.run("UPDATE book SET next_try_at = 0, scan_due = 1, fence_stale = '[]'");
  return flush(db, access, "fresh");
}

function retitle(map: BookMap, titles: ReadonlyMap<number, string>): BookMap {
  return Object.fromEntries(
    Object.entries(map).map(([id, tab]) => [
      id,
      { ...tab, title: titles.get(tab.sheetId) ?? tab.title },
    ]),
  );
}
