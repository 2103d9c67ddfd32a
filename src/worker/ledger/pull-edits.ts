// Pulls what officers changed in the book, and books it as events.
import type { BookAccess } from "../sheet/book-access.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import { readEdits } from "../sheet/read-edits.ts";
import type { Db } from "../storage/db.ts";
import { applyEdits } from "./apply-edits.ts";
import { bookLine, type PullResult } from "./book-line.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import type { StepResult } from "./step-result.ts";

/** A map read so lately is right, whatever the headers say: then an owner renamed one. */
const SURE_MAP_MS = 5_000;
/** Corrections of system cells in one batch; what is beyond them is found again by the next pull. */
const MOST_REPAIRS = 500;

export async function pullEdits(db: Db, access: BookAccess): Promise<StepResult> {
  const { map, mapReadAt, driveVersion } = bookLine(db);
  if (map === null) throw new Error("Cannot pull: the book's map is not known; read it first");
  const sum = { rows: 0, changed: 0, held: 0 };
  const repairs: Repair[] = [];
  for (let chunk = 0, more = true; more; chunk += 1) {
    const found = await readEdits(access, map, chunk);
    const now = access.now();
    if (found.kind !== "done") {
      // Chunks already applied stand; the pull stays due and starts over.
      return meetFailedRead(db, found, now);
    }
    if (!found.body.headersInPlace && mapReadAt + SURE_MAP_MS < now) {
      db.run("UPDATE book SET map = NULL");
      return { kind: "done" };
    }
    more = found.body.more;
    const applied = db.transaction(() => applyEdits(db, access.programme, found.body.rows, now));
    sum.rows += applied.rows;
    sum.changed += applied.changed;
    sum.held += applied.held;
    repairs.push(...applied.repairs);
  }
  const at = access.now();
  db.run(
    `UPDATE book SET pulled_at = ?, pulled_version = ?, pull_due_at = NULL, pull_result = ?, repairs = ?,
       changed_at = max(changed_at + ?, changed_at)`,
    at,
    driveVersion,
    JSON.stringify({ ...sum, at } satisfies PullResult),
    repairs.length === 0 ? null : JSON.stringify(repairs.slice(0, MOST_REPAIRS)),
    sum.changed > 0 ? 1 : 0,
  );
  return { kind: "done" };
}
