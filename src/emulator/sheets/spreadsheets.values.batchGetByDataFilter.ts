// sheets.spreadsheets.values.batchGetByDataFilter.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { writeA1 } from "./a1/write-a1.ts";
import { findRanges } from "./find-ranges.ts";
import type { Resolved } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readRendering, readValues } from "./values/read-values.ts";

/** A range that several filters match is sent once, with all of them. */
export function valuesBatchGetByDataFilter(
  call: Call,
): sheets_v4.Schema$BatchGetValuesByDataFilterResponse {
  const spreadsheetId = call.params["spreadsheetId"] ?? "";
  const body = call.body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
  const spreadsheet = openSpreadsheet(call.world, spreadsheetId, call.email, "read");
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
