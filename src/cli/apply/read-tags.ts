// Reads in one call, and no cell, which tags a book carries.
import type { sheets_v4 } from "googleapis";
import { BOOK_KEY, COLUMN_KEY, HEADER_KEY, TAB_KEY } from "../../domain/sheet.ts";
import { callPatiently } from "../google/call-patiently.ts";
import { NO_TAGS, type BookTags, type TabTags } from "./book-tags.ts";

const FIELDS =
  "matchedDeveloperMetadata(developerMetadata(metadataKey,metadataValue,location(sheetId,dimensionRange(sheetId,startIndex))))";

export async function readTags(sheets: sheets_v4.Sheets, spreadsheetId: string): Promise<BookTags> {
  const { data } = await callPatiently(() =>
    sheets.spreadsheets.developerMetadata.search({
      spreadsheetId,
      fields: FIELDS,
      requestBody: {
        dataFilters: [BOOK_KEY, TAB_KEY, HEADER_KEY, COLUMN_KEY].map((metadataKey) => ({
          developerMetadataLookup: { metadataKey },
        })),
      },
    }),
  );
  const identities: string[] = [];
  const tabs = new Map<number, TabTags>();
  for (const { developerMetadata } of data.matchedDeveloperMetadata ?? []) {
    const { metadataKey, metadataValue, location } = developerMetadata ?? {};
    const value = metadataValue ?? "";
    if (metadataKey === BOOK_KEY) {
      identities.push(value);
      continue;
    }
    const sheetId = location?.dimensionRange?.sheetId ?? location?.sheetId ?? 0;
    const index = location?.dimensionRange?.startIndex ?? 0;
    const { names, headerRows, columns } = tabs.get(sheetId) ?? NO_TAGS;
    tabs.set(sheetId, {
      names: metadataKey === TAB_KEY ? [...names, value] : names,
      headerRows: metadataKey === HEADER_KEY ? [...headerRows, index] : headerRows,
      columns: metadataKey === COLUMN_KEY ? [...columns, { id: value, index }] : columns,
    });
  }
  return { identities, tabs };
}
