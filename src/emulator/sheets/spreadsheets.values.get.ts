// sheets.spreadsheets.values.get.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { readA1 } from "./a1/read-a1.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readRendering, readValues } from "./values/read-values.ts";

export function valuesGet({ world, email, params, query }: Call): sheets_v4.Schema$ValueRange {
  const spreadsheet = openSpreadsheet(world, params["spreadsheetId"] ?? "", email, "read");
  const { sheet, range } = readA1(spreadsheet, params["range"] ?? "");
  const rendering = readRendering(
    query.text("majorDimension"),
    query.text("valueRenderOption"),
    query.text("dateTimeRenderOption"),
  );
  return readValues(spreadsheet, { sheet, box: resolveBox(sheet, range) }, rendering);
}
