// Lists the tabs that must be kept still before cells in existing rows of them are written, and are not yet.
import { type Tab, TABS, type TabId } from "../../domain/sheet.ts";
import type { Db } from "../storage/db.ts";
import type { BookLine } from "./book-line.ts";
import { readRows } from "./read-rows.ts";

/** Corrections and shifted rows are known by row and column, and people move both. */
export function listTabsToHold(
  db: Db,
  { misplaced, repairs, holds }: Pick<BookLine, "misplaced" | "repairs" | "holds">,
): readonly Tab[] {
  const shifted = misplaced?.state === "shifted" ? readRows(db, misplaced.versionIds) : [];
  const ids = new Set<TabId>([...repairs, ...shifted].map(({ tab }) => tab));
  return [...ids]
    .map((id) => TABS[id])
    .filter((tab) => !holds.some(({ sheetId }) => sheetId === tab.sheetId));
}
