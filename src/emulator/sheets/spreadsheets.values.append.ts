// sheets.spreadsheets.values.append: writes below the last table that the range touches.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { readA1 } from "./a1/read-a1.ts";
import { writeA1 } from "./a1/write-a1.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { insertDimension } from "./grid/insert-dimension.ts";
import { resizeSheet } from "./grid/resize-sheet.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { checkBodyRange } from "./values/check-body-range.ts";
import { findTable } from "./values/find-table.ts";
import { readInputOption } from "./values/read-input-option.ts";
import { readRendering, readValues } from "./values/read-values.ts";
import { writeValues } from "./values/write-values.ts";

export function valuesAppend(call: Call): sheets_v4.Schema$AppendValuesResponse {
  const { world, email, params, query } = call;
  const body = call.body as sheets_v4.Schema$ValueRange;
  const typed = readInputOption(query.text("valueInputOption"));
  const address = params["range"] ?? "";
  checkBodyRange(address, body.range);
  const values = body.values ?? [];
  const spreadsheetId = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, spreadsheetId, email, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const { sheet, range } = readA1(draft.spreadsheet, address);
    const box = resolveBox(sheet, range);
    const table = findTable(sheet, box);
    const row = table?.row1 ?? box.row0;
    const column = table?.column0 ?? box.column0;
    const byColumns = body.majorDimension === "COLUMNS";
    const longest = values.reduce((most, line) => Math.max(most, line.length), 0);
    const [height, width] = byColumns ? [longest, values.length] : [values.length, longest];
    if (
      query.text("insertDataOption") === "INSERT_ROWS" &&
      table &&
      height > 0 &&
      row < sheet.rows.length
    ) {
      insertDimension(draft.spreadsheet, sheet, {
        dimension: "ROWS",
        at: row,
        count: height,
        inherit: "before",
      });
    }
    resizeSheet(
      draft.spreadsheet,
      sheet,
      Math.max(sheet.rows.length, row + height),
      Math.max(sheet.columns.length, column + width),
    );
    const place = {
      row0: row,
      row1: row + Math.max(height, 1),
      column0: column,
      column1: column + Math.max(width, 1),
    };
    const { written, answer } = writeValues(draft, {
      sheet,
      box: place,
      anchor: true,
      values,
      majorDimension: body.majorDimension,
      typed,
    });
    const rendering = readRendering(
      body.majorDimension,
      query.text("responseValueRenderOption"),
      query.text("responseDateTimeRenderOption"),
    );
    const updatedData =
      query.flag("includeValuesInResponse") &&
      readValues(draft.spreadsheet, { sheet, box: written }, rendering);
    return {
      spreadsheetId,
      ...(table && { tableRange: writeA1(sheet.properties.title, table) }),
      updates: { ...answer, ...(updatedData && { updatedData }) },
    };
  });
}
