// sheets.spreadsheets.get: properties and tabs, with cells when asked.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

export function spreadsheetsGet(call: Call): sheets_v4.Schema$Spreadsheet {
  const { world, email, query, mask } = call;
  const spreadsheet = openSpreadsheet(call, "read");
  const ranges = query.list("ranges").filter((range) => range !== "");
  return showSpreadsheet(spreadsheet, {
    filters: ranges.map((a1Range) => ({ a1Range })),
    includeGridData: query.flag("includeGridData"),
    mask,
    reader: { email, owner: world.files.get(spreadsheet.spreadsheetId)?.owner },
  });
}
