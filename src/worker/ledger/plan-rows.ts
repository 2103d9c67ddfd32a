// Plans which of the waiting rows the next batch carries.
import type { BookRow } from "../sheet/book-row.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { readRows } from "./read-rows.ts";
import { readWaiting } from "./read-waiting.ts";

/**
 * A row that went alone and brought no clear answer may be what Google stumbles over, so it goes alone again: at once when Google
 * has taken something since, so that after an outage such rows follow one after the other; else when nothing else waits.
 */
export function planRows(db: Db, now: number): readonly BookRow[] {
  const { batchRows, lastInsertAt, unclearRestUntil } = bookLine(db);
  const unclear = db.first<{ id: number; unclear_at: number }>(
    `SELECT id, unclear_at FROM version WHERE settled_at IS NULL AND unclear_at IS NOT NULL ORDER BY unclear_at LIMIT 1`,
  );
  if (unclear === undefined || unclearRestUntil > now) return readWaiting(db, batchRows);
  const others = unclear.unclear_at < lastInsertAt ? [] : readWaiting(db, batchRows);
  return others.length > 0 ? others : readRows(db, [unclear.id]);
}
