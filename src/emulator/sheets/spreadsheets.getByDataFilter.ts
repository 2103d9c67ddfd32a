// sheets.spreadsheets.getByDataFilter: the tabs and cells that data filters mean.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

export function spreadsheetsGetByDataFilter(call: Call): sheets_v4.Schema$Spreadsheet {
  const { world, email, mask } = call;
  const body = call.body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
  const spreadsheet = openSpreadsheet(call, "read");
  return showSpreadsheet(spreadsheet, {
    filters: body.dataFilters ?? [],
    includeGridData: body.includeGridData,
    mask,
    reader: { email, owner: world.files.get(spreadsheet.spreadsheetId)?.owner },
  });
}
