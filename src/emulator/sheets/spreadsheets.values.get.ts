// sheets.spreadsheets.values.get.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { readRendering, readValues } from "./values/read-values.ts";

export function valuesGet(call: Call): sheets_v4.Schema$ValueRange {
  const { params, query } = call;
  const spreadsheet = openSpreadsheet(call, "read");
  const range = readA1(spreadsheet, params["range"] ?? "");
  const rendering = readRendering(
    query.text("majorDimension"),
    query.text("valueRenderOption"),
    query.text("dateTimeRenderOption"),
  );
  return readValues(spreadsheet, range, rendering);
}
