// Reads what the tabs of a book show at their top, whatever they are called now.
import type { sheets_v4 } from "googleapis";
import { headerTitle } from "../../worker/sheet/header-title.ts";
import { parseMark } from "../../worker/sheet/parse-mark.ts";
import { callPatiently } from "../google/call-patiently.ts";
import type { BookTags } from "./book-tags.ts";
import type { TabTop, TopRow } from "./tab-top.ts";

/** People put rows above a header, but hardly more than these. */
const TOP_ROWS = 20;

/** Of tabs with these ids; one that is gone is left out. Rows tagged as a header are read too, wherever they stand. */
export async function readTops(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  sheetIds: readonly number[],
  tags: BookTags,
): Promise<readonly TabTop[]> {
  const { data: there } = await callPatiently(() =>
    sheets.spreadsheets.get({
      spreadsheetId,
      fields: "sheets(properties(sheetId,gridProperties(rowCount)))",
    }),
  );
  const gridRanges = (there.sheets ?? []).flatMap(({ properties }) => {
    const sheetId = properties?.sheetId ?? 0;
    if (!sheetIds.includes(sheetId)) return [];
    const top = Math.min(TOP_ROWS, properties?.gridProperties?.rowCount ?? 1);
    const tagged = tags.tabs.get(sheetId)?.headerRows ?? [];
    return [
      { sheetId, startRowIndex: 0, endRowIndex: top },
      ...tagged
        .filter((row) => row >= top)
        .map((row) => ({ sheetId, startRowIndex: row, endRowIndex: row + 1 })),
    ];
  });
  if (gridRanges.length === 0) return [];
  const { data } = await callPatiently(() =>
    sheets.spreadsheets.getByDataFilter({
      spreadsheetId,
      fields:
        "sheets(properties(sheetId,title),data(startRow,rowData(values(effectiveValue,note))))",
      requestBody: { dataFilters: gridRanges.map((gridRange) => ({ gridRange })) },
    }),
  );
  return (data.sheets ?? []).map(({ properties, data: parts }) => ({
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? "",
    rows: (parts ?? []).flatMap(readRows),
  }));
}

const readRows = ({ startRow, rowData }: sheets_v4.Schema$GridData): TopRow[] =>
  (rowData ?? []).map(({ values }, offset) => ({
    index: (startRow ?? 0) + offset,
    cells: (values ?? []).map(({ effectiveValue }) => headerTitle(effectiveValue)),
    isMarked: (values ?? []).some(({ note }) => parseMark(note) !== undefined),
  }));
