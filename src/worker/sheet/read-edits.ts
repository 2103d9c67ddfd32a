// Reads what people may have changed in a book: system columns, officers' columns and units, by column, in chunks.
import type { sheets_v4 } from "googleapis";
import { columnsOf, type Column, type TabId } from "../../domain/sheet.ts";
import type { BookAccess } from "./book-access.ts";
import type { BookMap, TabMap } from "./book-map.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { columnRange } from "./column-range.ts";

export type FoundValue = string | number | boolean;

export interface FoundRow {
  readonly tab: TabId;
  /** Zero-based index of the row as it stood when it was read. */
  readonly row: number;
  /** By column id; empty cells are absent. */
  readonly cells: { readonly [columnId: string]: FoundValue };
}

export interface FoundChunk {
  readonly rows: readonly FoundRow[];
  /** Whether every column's header still says what it said when the map was read. */
  readonly headersInPlace: boolean;
  /** Tabs that have more rows below. */
  readonly more: readonly TabId[];
}

/** Rows of a tab in one request: about 4 MB at the usual 13 columns of short values. */
const CHUNK_ROWS = 20_000;

/**
 * Of these tabs only; chunk 0 starts under the header, and a later one may be read only of tabs that had more: Google refuses
 * a range that begins below the last row. Every chunk is read with the header rows in the same request. "Đơn vị" is small
 * and is read whole.
 */
export async function readEdits(
  access: BookAccess,
  map: BookMap,
  tabs: readonly TabId[],
  chunk: number,
): Promise<Called<FoundChunk>> {
  const wanted = tabs.flatMap((id) => {
    const tab = map[id];
    if (tab === undefined) return [];
    return pulledColumns(id, access).map((column) => ({ id, tab, column }));
  });
  const called = await callSheets<sheets_v4.Schema$BatchGetValuesResponse>(access, "pull", {
    method: "GET",
    path: "/values:batchGet",
    query: {
      ranges: wanted.flatMap(({ id, tab, column }) => {
        const from = firstRow(tab, chunk);
        return [
          columnRange(tab, column.id, tab.headerRow, tab.headerRow + 1),
          columnRange(tab, column.id, from, id === "units" ? undefined : from + CHUNK_ROWS),
        ];
      }),
      majorDimension: "COLUMNS",
      valueRenderOption: "UNFORMATTED_VALUE",
      dateTimeRenderOption: "SERIAL_NUMBER",
    },
  });
  if (called.kind !== "done") return called;
  const columns = (called.body.valueRanges ?? []).map(
    ({ values }): readonly unknown[] => values?.[0] ?? [],
  );
  const rows = new Map<
    string,
    { tab: TabId; row: number; cells: { [columnId: string]: FoundValue } }
  >();
  let headersInPlace = true;
  const more = new Set<TabId>();
  wanted.forEach(({ id, tab, column }, index) => {
    if (String(columns[index * 2]?.[0] ?? "") !== tab.titles[column.id]) headersInPlace = false;
    const values = columns[index * 2 + 1] ?? [];
    // Trailing blank cells are left out of the answer, and rows were inserted since they were counted.
    const isMore = values.length >= CHUNK_ROWS || firstRow(tab, chunk + 1) < tab.rowCount;
    if (id !== "units" && isMore) more.add(id);
    values.forEach((value, offset) => {
      if (!isFound(value)) return;
      const row = firstRow(tab, chunk) + offset;
      const found = rows.get(`${id} ${row}`) ?? { tab: id, row, cells: {} };
      found.cells[column.id] = value;
      rows.set(`${id} ${row}`, found);
    });
  });
  return { kind: "done", body: { rows: [...rows.values()], headersInPlace, more: [...more] } };
}

/** Chunks share a row, so that the next one always begins at a row that is there. */
const firstRow = (tab: TabMap, chunk: number) => tab.headerRow + 1 + chunk * (CHUNK_ROWS - 1);

const isFound = (value: unknown): value is FoundValue =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value !== "");

/** The other content columns stand still between the nightly reads. */
function pulledColumns(tab: TabId, access: BookAccess): readonly Column[] {
  return columnsOf(tab, access.programme).filter(
    ({ id, owner }) => owner !== "content" || (tab === "initiatives" && id === "unit"),
  );
}
