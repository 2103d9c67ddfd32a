// Makes a pull due when the book may have changed.
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";

/** A changed book is pulled at most this often, but for a tally or a person; milliseconds. */
const PULL_GAP_MS = 15 * 60_000;

/** `version`: Drive's version of the file as last seen; left out, the book counts as changed. */
export function askPull(
  db: Db,
  { version, force = false }: { readonly version?: string; readonly force?: boolean },
  now: number,
): void {
  const book = bookLine(db);
  if (version !== undefined) db.run("UPDATE book SET drive_version = ?", version);
  if (version !== undefined && version === book.pulledVersion) return;
  if (force) {
    // The moment of the last question: a pull that is under way began before it and leaves it due.
    db.run("UPDATE book SET pull_due_at = ?", now);
    return;
  }
  const at = Math.max(now, book.pulledAt + PULL_GAP_MS);
  db.run("UPDATE book SET pull_due_at = min(coalesce(pull_due_at, ?1), ?1)", at);
}
