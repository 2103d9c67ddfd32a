// Builds the request that writes into one of the system's own tabs which attempt passed last.
import type { sheets_v4 } from "googleapis";
import type { TabMap } from "./book-map.ts";

/**
 * The fence is a lock, and nobody knows what becomes of locks when an older version of the file is restored; a note is content
 * and goes back with it. It stands on the header row of tabs where no officer's column can get in its way.
 */
export function buildMark(
  tab: Pick<TabMap, "sheetId" | "headerRow"> | undefined,
  attempt: number,
): sheets_v4.Schema$Request[] {
  if (tab === undefined) return [];
  const note = `Lần ghi thứ ${attempt} của hệ thống. Xin giữ nguyên ghi chú này.`;
  return [
    {
      updateCells: {
        start: { sheetId: tab.sheetId, rowIndex: tab.headerRow, columnIndex: 0 },
        rows: [{ values: [{ note }] }],
        fields: "note",
      },
    },
  ];
}
