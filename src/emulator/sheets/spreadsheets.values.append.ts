// sheets.spreadsheets.values.append: writes below the last table that the range touches.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { measureWidth } from "./cells/measure-width.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { growSheet } from "./grid/grow-sheet.ts";
import { insertDimension } from "./grid/insert-dimension.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { writeA1 } from "./ranges/write-a1.ts";
import { checkBodyRange } from "./values/check-body-range.ts";
import { findTable } from "./values/find-table.ts";
import { readInputOption } from "./values/read-input-option.ts";
import { readRendering } from "./values/read-values.ts";
import { writeValues } from "./values/write-values.ts";

export function valuesAppend(call: Call): sheets_v4.Schema$AppendValuesResponse {
  const { world, email, params, query } = call;
  const body = call.body as sheets_v4.Schema$ValueRange;
  const typed = readInputOption(query.text("valueInputOption"));
  const address = params["range"] ?? "";
  checkBodyRange(address, body.range);
  const values = body.values ?? [];
  const spreadsheet = openSpreadsheet(call, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const { sheet, box } = readA1(draft.spreadsheet, address);
    const table = findTable(sheet, box);
    const row = table?.row1 ?? box.row0;
    const column = table?.column0 ?? box.column0;
    const byColumns = body.majorDimension === "COLUMNS";
    const longest = measureWidth(values);
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
    growSheet(draft.spreadsheet, sheet, row + height, column + width);
    const place = {
      row0: row,
      row1: row + Math.max(height, 1),
      column0: column,
      column1: column + Math.max(width, 1),
    };
    const { answer } = writeValues(draft, {
      sheet,
      box: place,
      anchor: true,
      values,
      majorDimension: body.majorDimension,
      typed,
      rendering: query.flag("includeValuesInResponse")
        ? readRendering(
            body.majorDimension,
            query.text("responseValueRenderOption"),
            query.text("responseDateTimeRenderOption"),
          )
        : undefined,
    });
    return {
      spreadsheetId: spreadsheet.spreadsheetId,
      ...(table && { tableRange: writeA1(sheet.properties.title, table) }),
      updates: answer,
    };
  });
}
