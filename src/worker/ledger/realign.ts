// Looks at rows that may stand shifted, because people moved columns while they were written, and plans to set them right.
import { columnsOf } from "../../domain/sheet.ts";
import { type BookRow, ROW_TABS } from "../sheet/book-row.ts";
import type { BookAccess } from "../sheet/book-access.ts";
import { findMisplaced } from "../sheet/find-misplaced.ts";
import type { Misplaced, Search } from "../sheet/realignment.ts";
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
  const search = searchUnder(
    holds.map(({ id }) => id),
    misplaced,
  );
  const missing = new Set(search.versionIds);
  const isMissing = ({ versionId }: BookRow) => missing.has(versionId);
  const realignments = [...search.realignments];
  const rows = readRows(db, misplaced.versionIds);
  const looks = ROW_TABS.flatMap((id) => {
    const tab = map[id];
    const inTab = rows.filter((row) => row.tab === id);
    if (tab === undefined || !inTab.some(isMissing)) return [];
    const first = search.next[id] ?? tab.headerRow + 1;
    if (first >= tab.rowCount) return [];
    const count = isHeld ? ROWS_AT_ONCE : inTab.length + ROWS_BELOW;
    return [{ id, tab, rows: inTab, first, count }];
  });
  if (looks.length > 0) {
    const found = await readWholeRows(access, looks);
    if (found.kind !== "done") return meetFailedRead(db, found, access);
    looks.forEach(({ id, tab, rows: inTab, first }, index) => {
      const seen = findMisplaced({
        tab,
        columns: columnsOf(id, access.programme),
        rows: inTab,
        cells: found.body[index] ?? [],
        firstRow: first,
        isSure: misplaced.isSure,
      });
      realignments.push(...seen.realignments);
      for (const versionId of seen.metVersionIds) missing.delete(versionId);
    });
  }
  const isMore = looks.some(
    ({ tab, rows: inTab, first, count }) => first + count < tab.rowCount && inTab.some(isMissing),
  );
  if (isHeld && isMore) {
    const reached = looks.map(({ id, first, count }) => [id, first + count] as const);
    const next = { ...search.next, ...Object.fromEntries(reached) };
    const soFar: Search = { ...search, next, versionIds: [...missing], realignments };
    keep(db, { ...misplaced, search: soFar });
    return { kind: "done" };
  }
  const mustHold = realignments.length > 0 || (misplaced.state === "moved" && missing.size > 0);
  if (isHeld && realignments.length > 0) {
    db.run("UPDATE book SET realignments = ?", JSON.stringify(realignments));
  } else if (misplaced.state !== "shifted" && mustHold) {
    keep(db, { ...misplaced, state: "shifted" });
  } else {
    db.run("UPDATE book SET misplaced = NULL");
  }
  return { kind: "done" };
}

/** While the same locks stand nothing has moved, so what was searched need not be searched again. */
function searchUnder(holds: readonly number[], { versionIds, search }: Misplaced): Search {
  if (search !== undefined && search.holds.join() === holds.join()) return search;
  return { holds, next: {}, versionIds, realignments: [] };
}

const keep = (db: Db, misplaced: Misplaced) =>
  db.run("UPDATE book SET misplaced = ?", JSON.stringify(misplaced));
