// sheets.spreadsheets.values.update.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { readA1 } from "./a1/read-a1.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { checkBodyRange } from "./values/check-body-range.ts";
import { readInputOption } from "./values/read-input-option.ts";
import { readRendering, readValues } from "./values/read-values.ts";
import { writeValues } from "./values/write-values.ts";

export function valuesUpdate(call: Call): sheets_v4.Schema$UpdateValuesResponse {
  const { world, email, params, query } = call;
  const body = call.body as sheets_v4.Schema$ValueRange;
  const typed = readInputOption(query.text("valueInputOption"));
  const address = params["range"] ?? "";
  checkBodyRange(address, body.range);
  const spreadsheet = openSpreadsheet(world, params["spreadsheetId"] ?? "", email, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const { sheet, range, anchor } = readA1(draft.spreadsheet, address);
    const box = resolveBox(sheet, range);
    const { written, answer } = writeValues(draft, {
      sheet,
      box,
      anchor,
      values: body.values ?? [],
      majorDimension: body.majorDimension,
      typed,
    });
    if (!query.flag("includeValuesInResponse")) return answer;
    const rendering = readRendering(
      body.majorDimension,
      query.text("responseValueRenderOption"),
      query.text("responseDateTimeRenderOption"),
    );
    return {
      ...answer,
      updatedData: readValues(draft.spreadsheet, { sheet, box: written }, rendering),
    };
  });
}
