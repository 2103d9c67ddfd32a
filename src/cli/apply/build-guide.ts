// Builds the requests that fill the tabs "Hướng dẫn" and "Tổng hợp" of a fresh book.
import type { sheets_v4 } from "googleapis";
import { TABS } from "../../domain/sheet.ts";
import { guideLines, type GuideLine } from "./guide-lines.ts";
import type { Home } from "./wanted.ts";

const WIDTH = 820;
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
    {
      updateCells: {
        start: { sheetId: TABS.tally.sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          {
            values: [
              {
                userEnteredValue: { stringValue: "Chưa có bảng tổng hợp" },
                userEnteredFormat: { textFormat: { italic: true, fontSize: 11 } },
              },
            ],
          },
        ],
        fields: "userEnteredValue,userEnteredFormat",
      },
    },
  ];
}

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
