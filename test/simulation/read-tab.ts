// Reads a tab of the emulator's world as it stands, past every call that could fail.
import type { Spreadsheet } from "../../src/emulator/state.ts";
import { headerRow, readCells, readHeaders, type Value } from "./read-cells.ts";

export interface SeenRow {
  /** From 1, as on the screen. */
  readonly row: number;
  /** By the header's titles; empty cells are absent. */
  readonly cells: ReadonlyMap<string, Value>;
}

export interface SeenTab {
  readonly title: string;
  readonly headers: readonly string[];
  /** Rows below the header that hold anything, top first. */
  readonly rows: readonly SeenRow[];
}

export function readTab(book: Spreadsheet | undefined, sheetId: number): SeenTab | undefined {
  const sheet = book?.sheets.find((one) => one.sheetId === sheetId);
  if (sheet === undefined) return undefined;
  const headers = readHeaders(sheet);
  const first = headerRow(sheet) + 1;
  return {
    title: sheet.properties.title,
    headers,
    rows: sheet.rows.flatMap((row, index): SeenRow[] => {
      if (index < first || !row?.cells.some((cell) => cell?.value !== undefined)) return [];
      return [{ row: index + 1, cells: readCells(row, headers) }];
    }),
  };
}
