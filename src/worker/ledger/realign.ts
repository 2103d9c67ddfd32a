// Looks at rows that may stand shifted, because an officer moved columns while they were written, and plans to set them right.
import { ROW_TABS } from "../sheet/book-row.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { findMisplaced } from "../sheet/find-misplaced.ts";
import { readBlocks } from "../sheet/read-blocks.ts";
import type { Db } from "../storage/db.ts";
import { bookLine } from "./book-line.ts";
import { meetFailedRead } from "./meet-failed-read.ts";
import { readRows } from "./read-rows.ts";
import type { StepResult } from "./step-result.ts";

/** Rows were inserted directly under the header; since then people may have sorted a few of them down. */
const ROWS_BELOW = 500;

export async function realign(db: Db, access: BookAccess): Promise<StepResult> {
  const { map, misplaced } = bookLine(db);
  if (map === null || misplaced === null)
    throw new Error("Cannot realign rows: the map or the rows are not known; learn the book first");
  const rows = readRows(db, misplaced.versionIds);
  const shifts = ROW_TABS.flatMap((id) => {
    const [now, before] = [map[id], misplaced.map[id]];
    const inTab = rows.filter(({ tab }) => tab === id);
    if (now === undefined || before === undefined || inTab.length === 0) return [];
    const positions = [...Object.values(now.columns), ...Object.values(before.columns)];
    const columns = { first: Math.min(...positions), last: Math.max(...positions) };
    return [{ now, before, rows: inTab, columns }];
  });
  const found = await readBlocks(
    access,
    shifts.map(({ now, columns, rows: inTab }) => ({
      tab: now,
      columns,
      rows: inTab.length + ROWS_BELOW,
    })),
  );
  if (found.kind !== "done") return meetFailedRead(db, found, access.now());
  const realignments = shifts.flatMap((shift, index) =>
    findMisplaced({ ...shift, first: shift.columns.first, cells: found.body[index] ?? [] }),
  );
  if (realignments.length === 0) db.run("UPDATE book SET misplaced = NULL");
  else db.run("UPDATE book SET realignments = ?", JSON.stringify(realignments));
  return { kind: "done" };
}
