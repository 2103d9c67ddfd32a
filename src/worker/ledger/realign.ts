// Looks at rows that may stand shifted, because people moved columns while they were written, and plans to set them right.
import { ROW_TABS } from "../sheet/book-row.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { findMisplaced } from "../sheet/find-misplaced.ts";
import type { Misplaced, Realignment } from "../sheet/realignment.ts";
import { readWholeRows } from "../sheet/read-whole-rows.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { readRows } from "./read-rows.ts";
import type { StepResult } from "./step-result.ts";

/** Rows are inserted directly under the header; since then people may have sorted a few of them down. */
const ROWS_BELOW = 500;
/** About 2 MB. */
const ROWS_AT_ONCE = 1_000;

/**
 * A look at the top mostly shows every row in place. Where it does not, the tabs are held still, and rows are looked for to
 * the bottom: what is found then stays where it is until it is set right.
 */
export async function realign(db: Db, access: BookAccess): Promise<StepResult> {
  const { map, misplaced, holds } = bookLine(db);
  if (map === null || misplaced === null)
    throw new Error("Cannot realign rows: the map or the rows are not known; learn the book first");
  const isHeld = misplaced.state === "shifted" && holds.length > 0;
  const missing = new Set(misplaced.versionIds);
  const rows = readRows(db, misplaced.versionIds);
  const realignments: Realignment[] = [];
  let looks = ROW_TABS.flatMap((id) => {
    const tab = map[id];
    const inTab = rows.filter((row) => row.tab === id);
    if (tab === undefined || inTab.length === 0) return [];
    const count = isHeld ? ROWS_AT_ONCE : inTab.length + ROWS_BELOW;
    return [{ tab, rows: inTab, first: tab.headerRow + 1, count }];
  });
  while (looks.length > 0) {
    const found = await readWholeRows(access, looks);
    if (found.kind !== "done") return meetFailedRead(db, found, access);
    looks = looks.filter((look, index) => {
      const cells = found.body[index] ?? [];
      const { tab, first } = look;
      const seen = findMisplaced({ tab, rows: look.rows, cells, firstRow: first });
      realignments.push(...seen.realignments);
      for (const id of seen.metVersionIds) missing.delete(id);
      const isMore = cells.length === look.count;
      return isHeld && isMore && look.rows.some(({ versionId }) => missing.has(versionId));
    });
    // Looks share a row, so that the next one begins at a row that is there.
    looks = looks.map((look) => ({ ...look, first: look.first + look.count - 1 }));
  }
  const mustHold = realignments.length > 0 || (misplaced.state === "moved" && missing.size > 0);
  if (isHeld && realignments.length > 0) {
    db.run("UPDATE book SET realignments = ?", JSON.stringify(realignments));
  } else if (misplaced.state !== "shifted" && mustHold) {
    const shifted: Misplaced = { ...misplaced, state: "shifted" };
    db.run("UPDATE book SET misplaced = ?", JSON.stringify(shifted));
  } else {
    db.run("UPDATE book SET misplaced = NULL");
  }
  return { kind: "done" };
}
