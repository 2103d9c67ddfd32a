// Reads a spreadsheet from the lines that encode-spreadsheet.ts wrote.
import { intern } from "../sheets/cells/intern.ts";
import { makeCell } from "../sheets/cells/make-cell.ts";
import type { Cell, CellValue, DimensionState, Row, Sheet, Spreadsheet } from "../state.ts";

interface EncodedCell {
  readonly v?: CellValue;
  readonly f?: number;
  readonly d?: number;
  readonly n?: string;
  readonly r?: Cell["runs"];
}
type EncodedRow =
  | null
  | readonly Encoded[]
  | { readonly s: DimensionState; readonly c: readonly Encoded[] };
type Encoded = null | string | number | boolean | EncodedCell;
type EncodedSheet = Omit<Sheet, "rows"> & { rows: number };

export function decodeSpreadsheet(lines: readonly string[]): Spreadsheet {
  const [first = "[]", second = "{}", ...rest] = lines;
  const shared = (JSON.parse(first) as object[]).map(intern);
  const head = JSON.parse(second) as Omit<Spreadsheet, "sheets"> & { sheets: EncodedSheet[] };
  const sheets = head.sheets.map((sheet): Sheet => ({
    ...sheet,
    rows: Array.from({ length: sheet.rows }, () => undefined),
    columns: sheet.columns.map((state) => state ?? undefined),
  }));
  const decodeCell = (cell: Encoded): Cell | undefined => {
    if (cell === null) return undefined;
    if (typeof cell !== "object") return { value: cell };
    const at = <T>(index: number | undefined) =>
      index === undefined ? undefined : (shared[index] as T);
    return makeCell({
      value: cell.v,
      format: at(cell.f),
      validation: at(cell.d),
      note: cell.n,
      runs: cell.r,
    });
  };
  const decodeRow = (row: EncodedRow): Row | undefined => {
    if (row === null) return undefined;
    return "c" in row
      ? { cells: row.c.map(decodeCell), size: row.s }
      : { cells: row.map(decodeCell) };
  };
  for (const line of rest) {
    if (line === "") continue;
    const [tab, start, rows] = JSON.parse(line) as [number, number, EncodedRow[]];
    const sheet = sheets[tab];
    rows.forEach((row, i) => {
      if (sheet) sheet.rows[start + i] = decodeRow(row);
    });
  }
  return { ...head, sheets };
}
