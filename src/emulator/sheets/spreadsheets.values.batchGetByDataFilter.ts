// sheets.spreadsheets.values.batchGetByDataFilter.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { findRanges } from "./metadata/find-ranges.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import type { Resolved } from "./ranges/resolve-range.ts";
import { writeA1 } from "./ranges/write-a1.ts";
import { readRendering, readValues } from "./values/read-values.ts";

/** A range that several filters match is sent once, with all of them. */
export function valuesBatchGetByDataFilter(
  call: Call,
): sheets_v4.Schema$BatchGetValuesByDataFilterResponse {
  const body = call.body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
  const spreadsheet = openSpreadsheet(call, "read");
  const { spreadsheetId } = spreadsheet;
  const rendering = readRendering(
    body.majorDimension,
    body.valueRenderOption,
    body.dateTimeRenderOption,
  );
  const matches = new Map<
    string,
    { range: Resolved; dataFilters: sheets_v4.Schema$DataFilter[] }
  >();
  for (const filter of body.dataFilters ?? []) {
    for (const range of findRanges(spreadsheet, filter)) {
      const key = writeA1(range.sheet.properties.title, range.box);
      const match = matches.get(key) ?? { range, dataFilters: [] };
      match.dataFilters.push(filter);
      matches.set(key, match);
    }
  }
  const valueRanges = [...matches.values()].map(({ range, dataFilters }) => ({
    valueRange: readValues(spreadsheet, range, rendering),
    dataFilters,
  }));
  return { spreadsheetId, ...(valueRanges.length > 0 && { valueRanges }) };
}
