// An officer puts a filter on a tab, or takes it off.
import type { Draft } from "../sheets/change-spreadsheet.ts";
import { clearBasicFilter } from "../sheets/requests/clearBasicFilter.ts";
import { setBasicFilter } from "../sheets/requests/setBasicFilter.ts";
import type { Sheet } from "../state.ts";
import { findColumn, headerRow } from "./find-column.ts";
import type { ActionOf } from "./officer-action.ts";

export function filterTab(
  draft: Draft,
  sheet: Sheet,
  { column, hiddenValues, clear }: ActionOf<"filter">,
): void {
  if (clear) return clearBasicFilter(draft, { sheetId: sheet.sheetId });
  setBasicFilter(draft, {
    filter: {
      range: { sheetId: sheet.sheetId, startRowIndex: headerRow(sheet) },
      ...(column !== undefined && {
        filterSpecs: [
          {
            columnIndex: findColumn(sheet, column),
            filterCriteria: { hiddenValues: hiddenValues ?? [] },
          },
        ],
      }),
    },
  });
}
