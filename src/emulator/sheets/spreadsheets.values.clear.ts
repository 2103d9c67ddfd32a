// sheets.spreadsheets.values.clear.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { readA1 } from "./a1/read-a1.ts";
import { writeA1 } from "./a1/write-a1.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { clearBox } from "./values/clear-box.ts";

export function valuesClear({ world, email, params }: Call): sheets_v4.Schema$ClearValuesResponse {
  const spreadsheetId = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, spreadsheetId, email, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const { sheet, range } = readA1(draft.spreadsheet, params["range"] ?? "");
    const box = resolveBox(sheet, range);
    clearBox(draft, { sheet, box });
    return { spreadsheetId, clearedRange: writeA1(sheet.properties.title, box) };
  });
}
