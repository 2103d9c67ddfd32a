// sheets.spreadsheets.create: a new spreadsheet in the caller's own drive (which a service account has not, unless it was allowed).
import type { sheets_v4 } from "googleapis";
import { makeFile } from "../drive/make-file.ts";
import { SPREADSHEET_TYPE } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { addSheet } from "./requests/addSheet.ts";
import { mergeCell } from "./grid/merge-cell.ts";
import { putCells } from "./grid/put-cells.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

const BUILT = new Set(["properties", "sheets", "spreadsheetId", "spreadsheetUrl"]);
const SHEET_BUILT = new Set(["properties", "data"]);

export function spreadsheetsCreate(call: Call): sheets_v4.Schema$Spreadsheet {
  const { world, email } = call;
  const body = call.body as sheets_v4.Schema$Spreadsheet;
  refuseUnbuilt(body, BUILT, "Spreadsheet");
  for (const sheet of body.sheets ?? []) refuseUnbuilt(sheet, SHEET_BUILT, "Sheet");
  if (!world.settings.ownDrive) throw GoogleError.denied();
  const title = body.properties?.title ?? "Untitled spreadsheet";
  const { id } = makeFile(world, email, {
    name: title,
    mimeType: SPREADSHEET_TYPE,
    parents: undefined,
  });
  changeSpreadsheet(world, openSpreadsheet(world, id, email, "write"), email, (draft) => {
    const { spreadsheet } = draft;
    spreadsheet.properties = { ...spreadsheet.properties, ...body.properties, title };
    if (!body.sheets?.length) return;
    spreadsheet.sheets = [];
    body.sheets.forEach((given, index) => {
      addSheet(draft, {
        properties: index === 0 ? { sheetId: 0, ...given.properties } : (given.properties ?? {}),
      });
      const sheet = spreadsheet.sheets.at(-1);
      for (const data of given.data ?? []) {
        data.rowData?.forEach((row, i) => {
          if (sheet)
            putCells(
              sheet,
              (data.startRow ?? 0) + i,
              data.startColumn ?? 0,
              (row.values ?? []).map((cell) => mergeCell(undefined, cell, "*")),
            );
        });
      }
    });
  });
  return showSpreadsheet(openSpreadsheet(world, id, email, "read"), {
    cells: false,
    mask: "*",
    reader: { email, owner: email },
  });
}

function refuseUnbuilt(given: object, built: ReadonlySet<string>, name: string): void {
  for (const field of Object.keys(given))
    if (!built.has(field)) throw GoogleError.notBuilt(`creation of ${name}.${field}`);
}
