// Builds the requests that move cells of shifted rows to where they belong, and dress the rows anew.
import type { sheets_v4 } from "googleapis";
import type { Programme } from "../../domain/programme.ts";
import { columnsOf } from "../../domain/sheet.ts";
import type { BookMap } from "./book-map.ts";
import { ROW_TABS } from "./book-row.ts";
import { dressRows } from "./dress-rows.ts";
import type { Realignment } from "./realignment.ts";
import { literal } from "./row-cells.ts";

export function buildRealignments(
  map: BookMap,
  realignments: readonly Realignment[],
  programme: Programme,
): sheets_v4.Schema$Request[] {
  const dressed = ROW_TABS.flatMap((id) => {
    const tab = map[id];
    const rows = realignments.filter((one) => one.tab === id).map(({ row }) => row);
    if (tab === undefined) return [];
    return toBlocks(rows).flatMap((block) => dressRows(tab, columnsOf(id, programme), block));
  });
  const moved = realignments.flatMap(({ tab, row, column, values }): sheets_v4.Schema$Request[] => {
    const where = map[tab];
    if (where === undefined) return [];
    return [
      {
        updateCells: {
          start: { sheetId: where.sheetId, rowIndex: row, columnIndex: column },
          rows: [{ values: values.map(literal) }],
          fields: "userEnteredValue",
        },
      },
    ];
  });
  return [...dressed, ...moved];
}

/** Rows were inserted side by side, and mostly stand so still. */
function toBlocks(rows: readonly number[]): { readonly start: number; readonly end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (const row of [...new Set(rows)].toSorted((left, right) => left - right)) {
    const block = blocks.at(-1);
    if (block?.end === row) block.end += 1;
    else blocks.push({ start: row, end: row + 1 });
  }
  return blocks;
}
