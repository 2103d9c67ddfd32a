// batchUpdate kind addSheet.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import { pairColors } from "../colors/pair-colors.ts";
import type { Draft } from "../draft.ts";
import { checkCellCount } from "../grid/check-cell-count.ts";
import { checkGridSize } from "../grid/check-grid-size.ts";
import { checkTitle } from "../grid/check-title.ts";
import { makeSheet, COLUMNS, ROWS } from "../grid/make-sheet.ts";
import { showSheetProperties } from "../show/show-sheet-properties.ts";
import { drawId } from "./draw-id.ts";

export function addSheet(
  draft: Draft,
  request: sheets_v4.Schema$AddSheetRequest,
): sheets_v4.Schema$AddSheetResponse {
  const { spreadsheet, world } = draft;
  const given = request.properties ?? {};
  const properties = pairColors(given, given, "*");
  if (properties.sheetType && properties.sheetType !== "GRID")
    throw GoogleError.notBuilt(`sheet of type ${properties.sheetType}`);
  const taken = spreadsheet.sheets.map((sheet) => sheet.sheetId);
  if (properties.sheetId != null && taken.includes(properties.sheetId)) {
    throw GoogleError.invalid(
      `A sheet with the ID ${properties.sheetId} already exists. Please enter another ID.`,
    );
  }
  let title = properties.title;
  for (let number = spreadsheet.sheets.length + 1; title == null; number++) {
    const free = `Sheet${number}`;
    if (!spreadsheet.sheets.some((sheet) => sheet.properties.title === free)) title = free;
  }
  checkTitle(spreadsheet, title, undefined);
  const { rowCount = ROWS, columnCount = COLUMNS } = properties.gridProperties ?? {};
  const [rows, columns] = [rowCount ?? ROWS, columnCount ?? COLUMNS];
  checkGridSize(rows, columns, properties.gridProperties ?? {});
  checkCellCount(spreadsheet, { cells: rows * columns, columns });
  const sheet = makeSheet(properties.sheetId ?? drawId(world, taken), title, properties);
  if ((properties.index ?? 0) < 0)
    throw GoogleError.invalid(`Sheet index ${properties.index} is out of range.`);
  const index = Math.min(properties.index ?? spreadsheet.sheets.length, spreadsheet.sheets.length);
  spreadsheet.sheets.splice(index, 0, sheet);
  return { properties: showSheetProperties(sheet, index) };
}
