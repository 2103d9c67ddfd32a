// batchUpdate kind duplicateSheet; whether protections and metadata come along is a switch.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { checkCellCount } from "../grid/check-cell-count.ts";
import { checkTitle } from "../grid/check-title.ts";
import { copySheet } from "../grid/copy-sheet.ts";
import { freeTitle } from "../grid/free-title.ts";
import { findSheet } from "../ranges/find-sheet.ts";
import { showSheetProperties } from "../show/show-sheet-properties.ts";
import { copyAttached } from "./copy-attached.ts";
import { drawId } from "./draw-id.ts";
import { listFilterViewIds } from "./list-filter-view-ids.ts";

export function duplicateSheet(
  draft: Draft,
  request: sheets_v4.Schema$DuplicateSheetRequest,
): sheets_v4.Schema$DuplicateSheetResponse {
  const { spreadsheet, world } = draft;
  const source = findSheet(spreadsheet, request.sourceSheetId ?? 0, "sheet");
  const columns = source.columns.length;
  checkCellCount(spreadsheet, { cells: source.rows.length * columns, columns });
  const taken = spreadsheet.sheets.map((sheet) => sheet.sheetId);
  if (request.newSheetId != null && taken.includes(request.newSheetId)) {
    throw GoogleError.invalid(
      `A sheet with the ID ${request.newSheetId} already exists. Please enter another ID.`,
    );
  }
  const title =
    request.newSheetName ?? freeTitle(spreadsheet, `Copy of ${source.properties.title}`);
  checkTitle(spreadsheet, title, undefined);
  const sheetId = request.newSheetId ?? drawId(world, taken);
  const own = (range: sheets_v4.Schema$GridRange) => ({ ...range, sheetId });
  const copy = {
    ...copySheet(source),
    sheetId,
    properties: { ...source.properties, title },
    merges: source.merges.map(own),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map(own),
    })),
    basicFilter: source.basicFilter && {
      ...source.basicFilter,
      range: own(source.basicFilter.range ?? {}),
    },
    filterViews: source.filterViews.map((view) => ({
      ...view,
      filterViewId: drawId(world, listFilterViewIds(spreadsheet)),
      range: own(view.range ?? {}),
    })),
  };
  copyAttached(draft, source, copy);
  const index = Math.min(request.insertSheetIndex ?? 0, spreadsheet.sheets.length);
  spreadsheet.sheets.splice(index, 0, copy);
  return { properties: showSheetProperties(copy, index) };
}
