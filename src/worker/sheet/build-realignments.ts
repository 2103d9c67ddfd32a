// Builds the requests that move cells of shifted rows to where they belong.
import type { sheets_v4 } from "googleapis";
import type { BookMap } from "./book-map.ts";
import type { Realignment } from "./realignment.ts";
import { literal } from "./row-cells.ts";

export function buildRealignments(
  map: BookMap,
  realignments: readonly Realignment[],
): sheets_v4.Schema$Request[] {
  return realignments.flatMap(({ tab, row, column, values }): sheets_v4.Schema$Request[] => {
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
}
