// An officer sorts a whole tab below its frozen rows.
import type { Draft } from "../sheets/draft.ts";
import { sortRange } from "../sheets/requests/sortRange.ts";
import type { Sheet } from "../state.ts";
import { findColumn, headerRow } from "./find-column.ts";
import type { ActionOf } from "./officer-action.ts";

export function sortTab(draft: Draft, sheet: Sheet, { column, order }: ActionOf<"sort">): void {
  sortRange(draft, {
    range: { sheetId: sheet.sheetId, startRowIndex: headerRow(sheet) + 1 },
    sortSpecs: [{ dimensionIndex: findColumn(sheet, column), sortOrder: order ?? "ASCENDING" }],
  });
}
