// An officer puts a filter on a tab, column by column, or takes it off.
import type { Draft } from "../sheets/draft.ts";
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
  const range = { sheetId: sheet.sheetId, startRowIndex: headerRow(sheet) };
  if (column === undefined) return setBasicFilter(draft, { filter: { range } });
  const columnIndex = findColumn(sheet, column);
  const others = (sheet.basicFilter?.filterSpecs ?? []).filter(
    (spec) => (spec.columnIndex ?? 0) !== columnIndex,
  );
  const spec = { columnIndex, filterCriteria: { hiddenValues: hiddenValues ?? [] } };
  setBasicFilter(draft, { filter: { range, filterSpecs: [...others, spec] } });
}
