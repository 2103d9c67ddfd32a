// Reads which receipts a book holds, tab by tab, wherever officers have moved tab and column.
import type { sheets_v4 } from "googleapis";
import { COLUMN_KEY } from "../../domain/sheet.ts";

/** Distinct receipts by the title of their tab. */
export type BookReceipts = { readonly [tab: string]: ReadonlySet<string> };

const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

export async function readBook(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
): Promise<BookReceipts> {
  const { data } = await sheets.spreadsheets.values.batchGetByDataFilter({
    spreadsheetId,
    requestBody: {
      dataFilters: [
        { developerMetadataLookup: { metadataKey: COLUMN_KEY, metadataValue: "receipt" } },
      ],
      majorDimension: "COLUMNS",
      valueRenderOption: "UNFORMATTED_VALUE",
    },
  });
  const receipts: { [tab: string]: Set<string> } = {};
  for (const { valueRange } of data.valueRanges ?? []) {
    const tab = tabOf(valueRange?.range ?? "");
    const found = (receipts[tab] ??= new Set());
    for (const cell of (valueRange?.values ?? []).flat()) {
      if (typeof cell === "string" && RECEIPT.test(cell)) found.add(cell);
    }
  }
  return receipts;
}

/** "'Sáng kiến'!A1:A1000" → "Sáng kiến"; a quote in a title is doubled. */
function tabOf(range: string): string {
  const title = range.slice(0, range.lastIndexOf("!"));
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
}
