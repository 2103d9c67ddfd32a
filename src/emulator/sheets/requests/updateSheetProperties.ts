// batchUpdate kind updateSheetProperties: title, place, sizes, frozen rows and columns, hiding.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import { pairColors } from "../colors/pair-colors.ts";
import type { Draft } from "../draft.ts";
import { checkGridSize } from "../grid/check-grid-size.ts";
import { checkTitle } from "../grid/check-title.ts";
import { resizeSheet } from "../grid/resize-sheet.ts";
import { checkProtection } from "../protection/check-protection.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { readFields } from "./read-fields.ts";

export function updateSheetProperties(
  draft: Draft,
  request: sheets_v4.Schema$UpdateSheetPropertiesRequest,
): undefined {
  const { spreadsheet } = draft;
  const given = request.properties ?? {};
  const mask = readFields(request.fields);
  const sheet = findSheet(spreadsheet, given.sheetId ?? 0, "sheet");
  const gridMask = followMask(mask, "gridProperties");
  if (gridMask) updateGrid(draft, sheet, given.gridProperties ?? {}, gridMask);
  if (followMask(mask, "title")) {
    checkTitle(spreadsheet, given.title ?? "", sheet);
    sheet.properties = { ...sheet.properties, title: given.title ?? "" };
  }
  if (
    followMask(mask, "hidden") &&
    given.hidden &&
    spreadsheet.sheets.every((other) => other === sheet || other.properties.hidden)
  ) {
    throw GoogleError.invalid("You can't hide all the sheets in a document.");
  }
  const plain: Mask = new Map(
    ["hidden", "tabColor", "tabColorStyle", "rightToLeft"].flatMap((name) => {
      const below = followMask(mask, name);
      return below ? [[name, below] as const] : [];
    }),
  );
  const merged =
    mergeFields<sheets_v4.Schema$SheetProperties>(sheet.properties, given, plain) ?? {};
  sheet.properties = { ...pairColors(merged, given, plain), title: sheet.properties.title };
  if (followMask(mask, "index") && given.index != null) {
    const from = spreadsheet.sheets.indexOf(sheet);
    if (given.index < 0 || given.index > spreadsheet.sheets.length)
      throw GoogleError.invalid(`Sheet index ${given.index} is out of range.`);
    // The index is counted before the tab is taken out.
    spreadsheet.sheets.splice(given.index, 0, sheet);
    spreadsheet.sheets.splice(given.index <= from ? from + 1 : from, 1);
  }
}

function updateGrid(
  draft: Draft,
  sheet: Sheet,
  given: sheets_v4.Schema$GridProperties,
  mask: Mask,
): void {
  const size = (name: "rowCount" | "columnCount", now: number) =>
    followMask(mask, name) && given[name] != null ? given[name] : now;
  const rows = size("rowCount", sheet.rows.length);
  const columns = size("columnCount", sheet.columns.length);
  const { rowCount: _rows, columnCount: _columns, ...rest } = given;
  if (rows < sheet.rows.length) {
    checkProtection(
      sheet,
      { row0: rows, row1: sheet.rows.length, column0: 0, column1: sheet.columns.length },
      draft,
    );
  }
  const merged = mergeFields<sheets_v4.Schema$GridProperties>(sheet.grid, rest, mask) ?? {};
  checkGridSize(rows, columns, merged);
  resizeSheet(draft.spreadsheet, sheet, rows, columns);
  sheet.grid = merged;
}
