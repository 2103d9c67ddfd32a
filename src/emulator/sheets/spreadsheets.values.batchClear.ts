// sheets.spreadsheets.values.batchClear: several ranges, all or none.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { readA1 } from "./a1/read-a1.ts";
import { writeA1 } from "./a1/write-a1.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { resolveBox } from "./grid/resolve-range.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { clearBox } from "./values/clear-box.ts";

export function valuesBatchClear(call: Call): sheets_v4.Schema$BatchClearValuesResponse {
  const { world, email, params } = call;
  const body = call.body as sheets_v4.Schema$BatchClearValuesRequest;
  const spreadsheetId = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, spreadsheetId, email, "write");
  return changeSpreadsheet(world, spreadsheet, email, (draft) => {
    const clearedRanges = (body.ranges ?? []).map((text) => {
      const { sheet, range } = readA1(draft.spreadsheet, text);
      const box = resolveBox(sheet, range);
      clearBox(draft, { sheet, box });
      return writeA1(sheet.properties.title, box);
    });
    return { spreadsheetId, ...(clearedRanges.length > 0 && { clearedRanges }) };
  });
}
