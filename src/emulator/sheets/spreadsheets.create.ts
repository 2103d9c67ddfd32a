// sheets.spreadsheets.create: a new spreadsheet in the caller's own drive (which a service account has not, unless it was allowed).
import type { sheets_v4 } from "googleapis";
import { makeFile } from "../drive/make-file.ts";
import { SPREADSHEET_TYPE, type Sheet, type Spreadsheet } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { changeSpreadsheet, type Draft } from "./change-spreadsheet.ts";
import { findSheet } from "./grid/find-sheet.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { addSheet } from "./requests/addSheet.ts";
import { mergeCell } from "./cells/merge-cell.ts";
import { putCells } from "./cells/put-cells.ts";
import { resizeSheet } from "./grid/resize-sheet.ts";
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
  try {
    changeSpreadsheet(world, openSpreadsheet(world, id, email, "write"), email, (draft) => {
      const { spreadsheet } = draft;
      spreadsheet.properties = { ...spreadsheet.properties, ...body.properties, title };
      if (body.sheets?.length) makeSheets(draft, body.sheets);
    });
  } catch (error) {
    // What is refused leaves no file behind.
    for (const map of [world.files, world.spreadsheets, world.versions]) map.delete(id);
    throw error;
  }
  return showSpreadsheet(openSpreadsheet(world, id, email, "read"), {
    cells: false,
    mask: "*",
    reader: { email, owner: email },
  });
}

function makeSheets(draft: Draft, given: readonly sheets_v4.Schema$Sheet[]): void {
  const { spreadsheet } = draft;
  spreadsheet.sheets = [];
  for (const { properties, data } of given) {
    const first = spreadsheet.sheets.length === 0 && { sheetId: 0 };
    const made = addSheet(draft, { properties: { ...first, ...properties } });
    const sheet = findSheet(spreadsheet, made.properties?.sheetId ?? 0);
    for (const block of data ?? []) putBlock(spreadsheet, sheet, block);
  }
}

/** The grid grows with what does not fit into it. */
function putBlock(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { startRow, startColumn, rowData }: sheets_v4.Schema$GridData,
): void {
  const row0 = startRow ?? 0;
  const column0 = startColumn ?? 0;
  if (row0 < 0 || column0 < 0) throw GoogleError.invalid("GridData must not start below zero.");
  const lines = (rowData ?? []).map(({ values }) =>
    (values ?? []).map((cell) => mergeCell(undefined, cell, "*")),
  );
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const rows = Math.max(sheet.rows.length, row0 + lines.length);
  resizeSheet(spreadsheet, sheet, rows, Math.max(sheet.columns.length, column0 + width));
  lines.forEach((line, i) => putCells(sheet, row0 + i, column0, line));
}

function refuseUnbuilt(given: object, built: ReadonlySet<string>, name: string): void {
  for (const field of Object.keys(given))
    if (!built.has(field)) throw GoogleError.notBuilt(`creation of ${name}.${field}`);
}
