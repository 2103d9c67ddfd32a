// Builds the requests that give a tab its header row, and its columns their looks, dropdowns, warnings and identities.
import type { sheets_v4 } from "googleapis";
import { COLUMN_KEY, TABS, type Column, type ColumnOwner, type TabId } from "../../domain/sheet.ts";
import { formatCell } from "../../worker/sheet/format-cell.ts";
import { buildTag } from "./build-tag.ts";

type Request = sheets_v4.Schema$Request;

const HEADER_HEIGHT = 48;

const OWNER_COLOURS: { readonly [Owner in ColumnOwner]: sheets_v4.Schema$Color } = {
  system: { red: 0.898, green: 0.914, blue: 0.933 },
  content: { red: 0.863, green: 0.933, blue: 0.898 },
  officers: { red: 1, green: 0.949, blue: 0.8 },
};

/**
 * Formats, dropdowns and warnings cover whole columns from the header row down, so that rows inserted under it do not push
 * them away. A tab without columns gets nothing.
 */
export function buildTable(tab: TabId, columns: readonly Column[]): Request[] {
  if (columns.length === 0) return [];
  const { sheetId } = TABS[tab];
  return [
    ...columns.flatMap((column, index) => [
      ...formatColumn(sheetId, column, index),
      tagColumn(sheetId, column, index),
    ]),
    writeHeader(sheetId, columns),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 },
        properties: { pixelSize: HEADER_HEIGHT },
        fields: "pixelSize",
      },
    },
    ...warnSystemColumns(sheetId, columns),
  ];
}

function formatColumn(sheetId: number, column: Column, index: number): Request[] {
  const range = { sheetId, startColumnIndex: index, endColumnIndex: index + 1 };
  return [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: column.width },
        fields: "pixelSize",
      },
    },
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: formatCell(column),
        },
        fields: "userEnteredFormat(numberFormat,verticalAlignment,wrapStrategy)",
      },
    },
    ...(column.choices === undefined
      ? []
      : [offerChoices({ ...range, startRowIndex: 0 }, column.choices)]),
  ];
}

/** A warning, never a refusal: what officers paste is read as it is. */
function offerChoices(range: sheets_v4.Schema$GridRange, choices: readonly string[]): Request {
  return {
    setDataValidation: {
      range,
      rule: {
        condition: {
          type: "ONE_OF_LIST",
          values: choices.map((userEnteredValue) => ({ userEnteredValue })),
        },
        strict: false,
        showCustomUi: true,
      },
    },
  };
}

function tagColumn(sheetId: number, column: Column, index: number): Request {
  return buildTag(COLUMN_KEY, column.id, {
    dimensionRange: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
  });
}

function writeHeader(sheetId: number, columns: readonly Column[]): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [
        {
          values: columns.map(({ title, owner }) => ({
            userEnteredValue: { stringValue: title },
            userEnteredFormat: {
              backgroundColorStyle: { rgbColor: OWNER_COLOURS[owner] },
              textFormat: { bold: true },
              verticalAlignment: "MIDDLE",
              wrapStrategy: "WRAP",
            },
          })),
        },
      ],
      fields: "userEnteredValue,userEnteredFormat",
    },
  };
}

function warnSystemColumns(sheetId: number, columns: readonly Column[]): Request[] {
  const runs: { from: number; until: number }[] = [];
  columns.forEach(({ owner }, index) => {
    const last = runs.at(-1);
    if (owner !== "system") return;
    if (last?.until === index) last.until = index + 1;
    else runs.push({ from: index, until: index + 1 });
  });
  return runs.map(({ from, until }) => ({
    addProtectedRange: {
      protectedRange: {
        range: { sheetId, startColumnIndex: from, endColumnIndex: until },
        description: "Cột của hệ thống: sửa ở đây sẽ được đặt lại",
        warningOnly: true,
      },
    },
  }));
}
