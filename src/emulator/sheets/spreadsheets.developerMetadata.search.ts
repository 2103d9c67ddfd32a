// sheets.spreadsheets.developerMetadata.search.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { findMetadata } from "./metadata/find-metadata.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showMetadata } from "./show/show-metadata.ts";

export function developerMetadataSearch(
  call: Call,
): sheets_v4.Schema$SearchDeveloperMetadataResponse {
  const spreadsheet = openSpreadsheet(call, "read");
  const filters = (call.body as sheets_v4.Schema$SearchDeveloperMetadataRequest).dataFilters ?? [];
  const found = new Map<sheets_v4.Schema$DeveloperMetadata, sheets_v4.Schema$DataFilter[]>();
  for (const filter of filters) {
    for (const item of findMetadata(spreadsheet, filter))
      found.set(item, [...(found.get(item) ?? []), filter]);
  }
  if (found.size === 0) return {};
  return {
    matchedDeveloperMetadata: [...found].map(([item, dataFilters]) => ({
      developerMetadata: showMetadata(item),
      dataFilters,
    })),
  };
}
