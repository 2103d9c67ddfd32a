// Pulls what officers changed in the book, and books it as events.
import { tabsOf } from "../../domain/sheet.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import { type FoundRow, readEdits } from "../sheet/read-edits.ts";
import { waitForTurns } from "../sheet/wait-for-turns.ts";
import type { Db } from "../storage/db.ts";
import { applyEdits, type Looked } from "./apply-edits.ts";
import { applyUnits } from "./apply-units.ts";
import { bookLine, type PullResult } from "./book-line.ts";
import { endStateAtRest } from "./end-state-at-rest.ts";
import { findOverwritten } from "./find-overwritten.ts";
import { findStray } from "./find-stray.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import type { StepResult } from "./step-result.ts";

/** Corrections of system cells in one batch; what is beyond them is found again by the next pull. */
const MOST_REPAIRS = 500;
/** So long the chunks of one pull may wait for their turns, and rows that arrive meanwhile with them. */
const LONGEST_TURNS_MS = 3 * 60_000;

/** Corrections found while their tabs are held still are exact; others are found again under a hold. */
export async function pullEdits(
  db: Db,
  access: BookAccess,
  permit: "look" | "pull",
): Promise<StepResult> {
  const { map, driveVersion, pullResult, repaired, holds } = bookLine(db);
  if (map === null) throw new Error("Cannot pull: the book's map is not known; read it first");
  // What a person changes from here on is not surely in what is read, so it is another pull's.
  const begunAt = access.now();
  const looked: Looked = new Map();
  let doors: BookAccess = { ...access, permit: () => access.permit(permit) };
  let tabs = tabsOf(access.home);
  let changed = 0;
  let held = 0;
  const repairs: Repair[] = [];
  const unclear: FoundRow[] = [];
  for (let chunk = 0; tabs.length > 0; chunk += 1) {
    const found = await readEdits(doors, map, tabs, chunk);
    const now = access.now();
    if (found.kind !== "done") {
      // Chunks already applied stand; the pull stays due and starts over.
      return meetFailedRead(db, found, access);
    }
    if (!found.body.headersInPlace) {
      db.run("UPDATE book SET map = NULL");
      return { kind: "done" };
    }
    const { rows } = found.body;
    const includesUnits = tabs.includes("units");
    db.transaction(() => {
      const edits = applyEdits(db, access.programme, { found: rows, looked, repaired }, now);
      changed += edits.changed;
      held += edits.held;
      repairs.push(...edits.repairs, ...findStray(edits.strange, repaired));
      unclear.push(...edits.unclear);
      if (!includesUnits) return;
      const units = applyUnits(db, access.programme, rows, now);
      changed += units.changed;
      repairs.push(...units.repairs);
    });
    tabs = found.body.more;
    if (chunk === 0) doors = waitForTurns(doors, LONGEST_TURNS_MS);
  }
  const overwritten = findOverwritten(db, unclear, looked, access.programme);
  held += overwritten.held;
  repairs.push(...overwritten.repairs);
  const result: PullResult = { at: begunAt, rows: looked.size, changed, held };
  // What corrections hit that landed wrong is found again under a hold; of some that may still land late, later.
  db.run(
    `UPDATE book SET pulled_at = ?1, pulled_version = ?2, pull_due_at = iif(pull_due_at > ?1, pull_due_at, NULL),
       pull_result = ?3, repairs = ?4, repairs_exact = ?6, changed_at = changed_at + ?5,
       repaired = iif(?4 IS NOT NULL OR EXISTS (SELECT 1 FROM attempt WHERE state = 'void'), repaired, NULL)`,
    begunAt,
    driveVersion,
    JSON.stringify(result),
    repairs.length === 0 ? null : JSON.stringify(repairs.slice(0, MOST_REPAIRS)),
    changed > 0 || held !== (pullResult?.held ?? 0) ? 1 : 0,
    holds.length > 0 ? 1 : 0,
  );
  endStateAtRest(db, begunAt);
  return { kind: "done" };
}
