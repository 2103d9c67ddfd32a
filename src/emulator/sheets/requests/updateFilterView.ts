// batchUpdate kind updateFilterView.
import type { sheets_v4 } from "googleapis";
import { followMask } from "../../wire/follow-mask.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Draft } from "../draft.ts";
import { readFilter } from "../filter/read-filter.ts";
import { showFilter } from "../show/show-filter.ts";
import { findFilterView } from "./find-filter-view.ts";
import { readFields } from "./read-fields.ts";

export function updateFilterView(
  { spreadsheet }: Draft,
  request: sheets_v4.Schema$UpdateFilterViewRequest,
): undefined {
  const given = request.filter ?? {};
  const mask = readFields(request.fields);
  const { sheet, view } = findFilterView(spreadsheet, given.filterViewId ?? 0);
  const { filterSpecs, ...merged } =
    mergeFields<sheets_v4.Schema$FilterView>(showFilter(view), given, mask) ?? {};
  // What each column hides stands there in two forms: the one that was written counts, filterSpecs before the older one.
  const older =
    followMask(mask, "criteria") && !(followMask(mask, "filterSpecs") && given.filterSpecs);
  const { sheet: target, filter } = readFilter(spreadsheet, {
    ...merged,
    range: { sheetId: sheet.sheetId, ...merged.range },
    ...(!older && { filterSpecs: filterSpecs ?? [] }),
  });
  const changed = {
    ...filter,
    filterViewId: view.filterViewId ?? 0,
    title: merged.title || (view.title ?? ""),
  };
  if (target === sheet) {
    sheet.filterViews = sheet.filterViews.map((other) => (other === view ? changed : other));
  } else {
    sheet.filterViews = sheet.filterViews.filter((other) => other !== view);
    target.filterViews = [...target.filterViews, changed];
  }
}
