// Lists what stands in a column, for a person who filters by it.
import { headerRow } from "../../officer/find-column.ts";
import { readLocale } from "../../sheets/values/read-locale.ts";
import { showValue } from "../../sheets/values/show-value.ts";
import type { World } from "../../state.ts";

const MOST = 200;

export interface ColumnValues {
  readonly values: readonly {
    readonly text: string;
    readonly count: number;
    readonly shown: boolean;
  }[];
  /** How many more different ones there are. */
  readonly more: number;
}

/** The commonest first. Undefined when there is no such tab. `column` is zero-based. */
export function listValues(
  world: World,
  spreadsheetId: string,
  sheetId: number,
  column: number,
): ColumnValues | undefined {
  const spreadsheet = world.spreadsheets.get(spreadsheetId);
  const sheet = spreadsheet?.sheets.find((one) => one.sheetId === sheetId);
  if (spreadsheet === undefined || sheet === undefined) return undefined;
  const locale = readLocale(spreadsheet.properties.locale);
  const specs = sheet.basicFilter?.filterSpecs ?? [];
  const spec = specs.find((one) => (one.columnIndex ?? 0) === column);
  const hidden = new Set(spec?.filterCriteria?.hiddenValues ?? []);
  const counts = new Map<string, number>();
  for (const row of sheet.rows.slice(headerRow(sheet) + 1)) {
    const text = showValue(row?.cells[column], locale);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const all = [...counts].toSorted((a, b) => b[1] - a[1]);
  return {
    values: all.slice(0, MOST).map(([text, count]) => ({ text, count, shown: !hidden.has(text) })),
    more: Math.max(0, all.length - MOST),
  };
}
