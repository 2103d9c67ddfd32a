// Builds the requests that give rows of a tab the formats and dropdowns of our columns.
import type { sheets_v4 } from "googleapis";
import type { Column } from "../../domain/sheet.ts";
import type { TabMap } from "./book-map.ts";
import { formatCell } from "./format-cell.ts";

/** Zero-based; `end` is exclusive. */
export function dressRows(
  tab: TabMap,
  columns: readonly Column[],
  { start, end }: { readonly start: number; readonly end: number },
): sheets_v4.Schema$Request[] {
  return columns.flatMap((column): sheets_v4.Schema$Request[] => {
    const index = tab.columns[column.id];
    if (index === undefined) return [];
    const range = {
      sheetId: tab.sheetId,
      startRowIndex: start,
      endRowIndex: end,
      startColumnIndex: index,
      endColumnIndex: index + 1,
    };
    const cell = { userEnteredFormat: formatCell(column) };
    return [
      { repeatCell: { range, cell, fields: "userEnteredFormat" } },
      ...(column.choices === undefined
        ? []
        : [
            {
              setDataValidation: {
                range,
                rule: dropdown(column.choices),
                // Without it rows that an officer's filter hides would stay bare.
                filteredRowsIncluded: true,
              },
            },
          ]),
    ];
  });
}

function dropdown(choices: readonly string[]): sheets_v4.Schema$DataValidationRule {
  return {
    condition: {
      type: "ONE_OF_LIST",
      values: choices.map((userEnteredValue) => ({ userEnteredValue })),
    },
    strict: false,
    showCustomUi: true,
  };
}
