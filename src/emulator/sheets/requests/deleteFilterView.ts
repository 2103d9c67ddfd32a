// batchUpdate kind deleteFilterView.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { findFilterView } from "./find-filter-view.ts";

export function deleteFilterView(
  { spreadsheet }: Draft,
  request: sheets_v4.Schema$DeleteFilterViewRequest,
): undefined {
  const { sheet, view } = findFilterView(spreadsheet, request.filterId ?? 0);
  sheet.filterViews = sheet.filterViews.filter((other) => other !== view);
}
