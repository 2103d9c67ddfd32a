// batchUpdate kind addFilterView: a filter people may look through, which hides nothing for others.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { readFilter } from "../filter/read-filter.ts";
import { showFilter } from "../show/show-filter.ts";
import { drawId } from "./draw-id.ts";
import { listFilterViewIds } from "./list-filter-view-ids.ts";

export function addFilterView(
  { spreadsheet, world }: Draft,
  request: sheets_v4.Schema$AddFilterViewRequest,
): sheets_v4.Schema$AddFilterViewResponse {
  const given = request.filter ?? {};
  const taken = listFilterViewIds(spreadsheet);
  if (given.filterViewId && taken.includes(given.filterViewId))
    throw GoogleError.invalid(`Filter view with id ${given.filterViewId} already exists.`);
  const { sheet, filter } = readFilter(spreadsheet, given);
  const view = {
    ...filter,
    filterViewId: given.filterViewId || drawId(world, taken),
    title: given.title || `Filter ${sheet.filterViews.length + 1}`,
  };
  sheet.filterViews = [...sheet.filterViews, view];
  return { filter: showFilter(view) };
}
