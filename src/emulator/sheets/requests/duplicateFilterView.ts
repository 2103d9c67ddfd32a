// batchUpdate kind duplicateFilterView.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { showFilter } from "../show/show-filter.ts";
import { drawId } from "./draw-id.ts";
import { findFilterView } from "./find-filter-view.ts";
import { listFilterViewIds } from "./list-filter-view-ids.ts";

export function duplicateFilterView(
  { spreadsheet, world }: Draft,
  request: sheets_v4.Schema$DuplicateFilterViewRequest,
): sheets_v4.Schema$DuplicateFilterViewResponse {
  const { sheet, view } = findFilterView(spreadsheet, request.filterId ?? 0);
  const copy = {
    ...view,
    filterViewId: drawId(world, listFilterViewIds(spreadsheet)),
    title: `Copy of ${view.title ?? ""}`,
  };
  sheet.filterViews = [...sheet.filterViews, copy];
  return { filter: showFilter(copy) };
}
