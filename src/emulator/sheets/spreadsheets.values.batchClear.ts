// sheets.spreadsheets.values.batchClear: several ranges, all or none.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { readA1 } from "./ranges/read-a1.ts";
import { writeA1 } from "./ranges/write-a1.ts";
import { clearBox } from "./values/clear-box.ts";

export function valuesBatchClear(call: Call): sheets_v4.Schema$BatchClearValuesResponse {
  const body = call.body as sheets_v4.Schema$BatchClearValuesRequest;
  const spreadsheet = openSpreadsheet(call, "write");
  const { spreadsheetId } = spreadsheet;
  return changeSpreadsheet(call.world, spreadsheet, call.email, (draft) => {
    const clearedRanges = (body.ranges ?? []).map((text) => {
      const { sheet, box } = readA1(draft.spreadsheet, text);
      clearBox(draft, { sheet, box });
      return writeA1(sheet.properties.title, box);
    });
    return { spreadsheetId, ...(clearedRanges.length > 0 && { clearedRanges }) };
  });
}
