// sheets.spreadsheets.values.clear.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { writeA1 } from "./ranges/write-a1.ts";
import { clearBox } from "./values/clear-box.ts";

export function valuesClear(call: Call): sheets_v4.Schema$ClearValuesResponse {
  const spreadsheet = openSpreadsheet(call, "write");
  const { spreadsheetId } = spreadsheet;
  return changeSpreadsheet(call.world, spreadsheet, call.email, (draft) => {
    const { sheet, box } = readA1(draft.spreadsheet, call.params["range"] ?? "");
    clearBox(draft, { sheet, box });
    return { spreadsheetId, clearedRange: writeA1(sheet.properties.title, box) };
  });
}
