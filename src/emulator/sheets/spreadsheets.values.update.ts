// sheets.spreadsheets.values.update.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { checkBodyRange } from "./values/check-body-range.ts";
import { readInputOption } from "./values/read-input-option.ts";
import { readRendering } from "./values/read-values.ts";
import { writeValues } from "./values/write-values.ts";

export function valuesUpdate(call: Call): sheets_v4.Schema$UpdateValuesResponse {
  const { world, email, params, query } = call;
  const body = call.body as sheets_v4.Schema$ValueRange;
  const typed = readInputOption(query.text("valueInputOption"));
  const address = params["range"] ?? "";
  checkBodyRange(address, body.range);
  const spreadsheet = openSpreadsheet(call, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const { answer } = writeValues(draft, {
      ...readA1(draft.spreadsheet, address),
      values: body.values ?? [],
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
    return answer;
  });
}
