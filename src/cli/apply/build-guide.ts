// Builds the requests that fill the tabs "Hướng dẫn" and "Tổng hợp" of a fresh book.
import type { sheets_v4 } from "googleapis";
import { TABS } from "../../domain/sheet.ts";
import { guideLines, type GuideLine } from "./guide-lines.ts";
import type { Home } from "./wanted.ts";

const WIDTH = 820;
/** Of "Tổng hợp": rank, union, then figures under headings of two lines. */
const TALLY_WIDTHS = [
  { from: 0, until: 1, width: 56 },
  { from: 1, until: 2, width: 240 },
  { from: 2, until: 12, width: 96 },
];
const INK: sheets_v4.Schema$Color = { red: 0.13, green: 0.2, blue: 0.27 };
const SIZES: { readonly [Kind in GuideLine["kind"]]: number } = {
  title: 18,
  heading: 12,
  text: 11,
};

export function buildGuide(home: Home): sheets_v4.Schema$Request[] {
  const { sheetId } = TABS.guide;
  return [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
        properties: { pixelSize: WIDTH },
        fields: "pixelSize",
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: guideLines(home).map((line) => ({ values: [writeLine(line)] })),
        fields: "userEnteredValue,userEnteredFormat",
      },
    },
    ...TALLY_WIDTHS.map(({ from, until, width }) => ({
      updateDimensionProperties: {
        range: {
          sheetId: TABS.tally.sheetId,
          dimension: "COLUMNS",
          startIndex: from,
          endIndex: until,
        },
        properties: { pixelSize: width },
        fields: "pixelSize",
      },
    })),
    {
      updateCells: {
        start: { sheetId: TABS.tally.sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          { values: [writePlain("Chưa có bảng tổng hợp", 13, true)] },
          { values: [writePlain("Hệ thống lập bảng lúc 07h00 mỗi ngày.", 10, false)] },
        ],
        fields: "userEnteredValue,userEnteredFormat",
      },
    },
  ];
}

const writePlain = (text: string, fontSize: number, bold: boolean): sheets_v4.Schema$CellData => ({
  userEnteredValue: { stringValue: text },
  userEnteredFormat: { textFormat: { bold, fontSize, foregroundColorStyle: { rgbColor: INK } } },
});

function writeLine({ kind, text }: GuideLine): sheets_v4.Schema$CellData {
  return {
    userEnteredValue: { stringValue: text },
    userEnteredFormat: {
      textFormat: {
        bold: kind !== "text",
        fontSize: SIZES[kind],
        foregroundColorStyle: { rgbColor: INK },
      },
      wrapStrategy: "WRAP",
      verticalAlignment: "MIDDLE",
      padding: { top: kind === "text" ? 2 : 10, right: 8, bottom: 2, left: 8 },
    },
  };
}
