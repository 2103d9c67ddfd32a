// sheets.spreadsheets.get: properties and tabs, with cells when asked.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { parseMask } from "../wire/parse-mask.ts";
import { findBoxes } from "./find-boxes.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

export function spreadsheetsGet({
  world,
  email,
  params,
  query,
}: Call): sheets_v4.Schema$Spreadsheet {
  const id = params["spreadsheetId"] ?? "";
  const spreadsheet = openSpreadsheet(world, id, email, "read");
  const ranges = query.list("ranges").filter((range) => range !== "");
  const boxes =
    ranges.length > 0
      ? findBoxes(
          spreadsheet,
          ranges.map((a1Range) => ({ a1Range })),
        )
      : undefined;
  const fields = query.text("fields");
  // A field mask decides alone whether cells are sent.
  const mask = fields ? parseMask(fields) : "*";
  const cells = fields ? true : query.flag("includeGridData");
  return showSpreadsheet(spreadsheet, {
    boxes,
    cells,
    mask,
    reader: { email, owner: world.files.get(id)?.owner },
  });
}
