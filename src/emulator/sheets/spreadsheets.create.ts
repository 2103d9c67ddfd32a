// sheets.spreadsheets.create: a new spreadsheet in the caller's own drive (which a service account has not, unless it was allowed).
import type { sheets_v4 } from "googleapis";
import { makeOwnFile } from "../files/make-own-file.ts";
import { SPREADSHEET_TYPE, type Sheet, type Spreadsheet } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { measureWidth } from "./cells/measure-width.ts";
import { mergeCell } from "./cells/merge-cell.ts";
import { putCells } from "./cells/put-cells.ts";
import { changeSpreadsheet } from "./change-spreadsheet.ts";
import type { Draft } from "./draft.ts";
import { growSheet } from "./grid/grow-sheet.ts";
import { makeSpreadsheet } from "./make-spreadsheet.ts";
import { findSheet } from "./ranges/find-sheet.ts";
import { addSheet } from "./requests/addSheet.ts";
import { showSpreadsheet } from "./show/show-spreadsheet.ts";

const BUILT = new Set(["properties", "sheets", "spreadsheetId", "spreadsheetUrl"]);
const SHEET_BUILT = new Set(["properties", "data"]);

export function spreadsheetsCreate(call: Call): sheets_v4.Schema$Spreadsheet {
  const { world, email } = call;
  const body = call.body as sheets_v4.Schema$Spreadsheet;
  refuseUnbuilt(body, BUILT, "Spreadsheet");
  for (const sheet of body.sheets ?? []) refuseUnbuilt(sheet, SHEET_BUILT, "Sheet");
  const title = body.properties?.title ?? "Untitled spreadsheet";
  const { id } = makeOwnFile(world, email, { name: title, mimeType: SPREADSHEET_TYPE });
  const empty = makeSpreadsheet(id, title);
  world.spreadsheets.set(id, empty);
  try {
    return changeSpreadsheet(world, empty, email, (draft) => {
      const { spreadsheet } = draft;
      spreadsheet.properties = { ...spreadsheet.properties, ...body.properties, title };
      if (body.sheets?.length) makeSheets(draft, body.sheets);
      return showSpreadsheet(spreadsheet, { mask: undefined, reader: draft });
    });
  } catch (error) {
    // What is refused leaves no file behind.
    world.files.delete(id);
    world.spreadsheets.delete(id);
    throw error;
  }
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
  growSheet(spreadsheet, sheet, row0 + lines.length, column0 + measureWidth(lines));
  lines.forEach((line, i) => putCells(sheet, row0 + i, column0, line));
}

function refuseUnbuilt(given: object, built: ReadonlySet<string>, name: string): void {
  for (const field of Object.keys(given))
    if (!built.has(field)) throw GoogleError.notBuilt(`creation of ${name}.${field}`);
}
