// sheets.spreadsheets.getByDataFilter: the tabs and cells that data filters mean.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { parseMask } from "../wire/parse-mask.ts";
import { findBoxes } from "./find-boxes.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

export function spreadsheetsGetByDataFilter(call: Call): sheets_v4.Schema$Spreadsheet {
  const { world, email, params, query } = call;
  const body = call.body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
  const id = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, id, email, "read");
  const filters = body.dataFilters ?? [];
  const boxes = filters.length > 0 ? findBoxes(spreadsheet, filters) : undefined;
  const fields = query.text("fields");
  const mask = fields ? parseMask(fields) : "*";
  const cells = fields ? true : (body.includeGridData ?? false);
  return showSpreadsheet(spreadsheet, {
    boxes,
    cells,
    mask,
    reader: { email, owner: world.files.get(id)?.owner },
  });
}
