// sheets.spreadsheets.values.batchGet.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { readRendering, readValues } from "./values/read-values.ts";

export function valuesBatchGet(call: Call): sheets_v4.Schema$BatchGetValuesResponse {
  const { query } = call;
  const spreadsheet = openSpreadsheet(call, "read");
  const rendering = readRendering(
    query.text("majorDimension"),
    query.text("valueRenderOption"),
    query.text("dateTimeRenderOption"),
  );
  const valueRanges = query
    .list("ranges")
    .map((text) => readValues(spreadsheet, readA1(spreadsheet, text), rendering));
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    ...(valueRanges.length > 0 && { valueRanges }),
  };
}
