// Builds the requests that set our own cells of existing rows right.
import type { sheets_v4 } from "googleapis";
import type { TabId } from "../../domain/sheet.ts";
import type { BookMap } from "./book-map.ts";
import { type CellValue, literal } from "./row-cells.ts";

/** One system cell that a pull found different from what the ledger knows. Rows are zero-based, as they stood at the pull. */
export interface Repair {
  readonly tab: TabId;
  readonly column: string;
  readonly row: number;
  readonly value: CellValue;
}

/** A cell hit wrongly, because someone moved rows since the pull, is a system cell too, and the next pull sets it right. */
export function buildRepairs(map: BookMap, repairs: readonly Repair[]): sheets_v4.Schema$Request[] {
  return repairs.flatMap(({ tab, column, row, value }): sheets_v4.Schema$Request[] => {
    const where = map[tab];
    const columnIndex = where?.columns[column];
    if (where === undefined || columnIndex === undefined) return [];
    return [
      {
        updateCells: {
          start: { sheetId: where.sheetId, rowIndex: row, columnIndex },
          rows: [{ values: [literal(value)] }],
          fields: "userEnteredValue",
        },
      },
    ];
  });
}
