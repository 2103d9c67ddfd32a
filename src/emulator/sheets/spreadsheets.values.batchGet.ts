// sheets.spreadsheets.values.batchGet.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { readA1 } from "./a1/read-a1.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readRendering, readValues } from "./values/read-values.ts";

export function valuesBatchGet({
  world,
  email,
  params,
  query,
}: Call): sheets_v4.Schema$BatchGetValuesResponse {
  const spreadsheetId = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, spreadsheetId, email, "read");
  const rendering = readRendering(
    query.text("majorDimension"),
    query.text("valueRenderOption"),
    query.text("dateTimeRenderOption"),
  );
  const valueRanges = query.list("ranges").map((text) => {
    const { sheet, range } = readA1(spreadsheet, text);
    return readValues(spreadsheet, { sheet, box: resolveBox(sheet, range) }, rendering);
  });
  return { spreadsheetId, ...(valueRanges.length > 0 && { valueRanges }) };
}
