// Builds the requests that give "Tổng hợp" its looks: few and over whole areas, whatever the tally holds.
import type { sheets_v4 } from "googleapis";

type Format = sheets_v4.Schema$CellFormat;

/** Above the header: programme, moment, how to read the table. */
export const HEADER_ROW = 3;
const TOTAL_ROW = HEADER_ROW + 1;
/** Where figures begin, to the right of the union's name. */
const FIGURES_COLUMN = 2;
const SHARE_COLUMN = 5;

const HEAD: sheets_v4.Schema$ColorStyle = { rgbColor: { red: 0.878, green: 0.918, blue: 0.949 } };
const TOTAL: sheets_v4.Schema$ColorStyle = { rgbColor: { red: 0.953, green: 0.969, blue: 0.98 } };
const SOFT: sheets_v4.Schema$ColorStyle = { rgbColor: { red: 0.36, green: 0.42, blue: 0.47 } };

export interface DressedLine {
  readonly decimals: number;
  /** Nothing to compare: it recedes. */
  readonly isSoft: boolean;
}

/** `lines` are the rows under the header, the total first; soft ones stand together at the end. */
export function dressTally(
  sheetId: number,
  area: { readonly rows: number; readonly columns: number },
  lines: readonly DressedLine[],
): sheets_v4.Schema$Request[] {
  const end = TOTAL_ROW + lines.length;
  const repeat = (
    [row0, row1]: readonly [from: number, until: number],
    [column0, column1]: readonly [from: number, until: number],
    format: Format,
    fields: string,
  ): sheets_v4.Schema$Request => ({
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: row0,
        endRowIndex: row1,
        startColumnIndex: column0,
        endColumnIndex: column1,
      },
      cell: { userEnteredFormat: format },
      fields,
    },
  });
  const all = [0, area.columns] as const;
  const share = [SHARE_COLUMN, SHARE_COLUMN + 1] as const;
  const softFrom = lines.findIndex(({ isSoft }) => isSoft);
  return [
    repeat([0, area.rows], all, { verticalAlignment: "MIDDLE" }, "userEnteredFormat"),
    repeat(
      [0, 1],
      [0, 1],
      { textFormat: { bold: true, fontSize: 13 } },
      "userEnteredFormat.textFormat",
    ),
    repeat(
      [HEADER_ROW - 1, HEADER_ROW],
      [0, 1],
      { textFormat: { foregroundColorStyle: SOFT } },
      "userEnteredFormat.textFormat",
    ),
    repeat(
      [HEADER_ROW, end],
      [FIGURES_COLUMN, area.columns],
      { horizontalAlignment: "RIGHT", numberFormat: { type: "NUMBER", pattern: "#,##0" } },
      "userEnteredFormat(horizontalAlignment,numberFormat)",
    ),
    repeat([HEADER_ROW, end], [0, 1], { horizontalAlignment: "CENTER" }, HORIZONTAL),
    repeat(
      [HEADER_ROW, TOTAL_ROW],
      all,
      { backgroundColorStyle: HEAD, textFormat: { bold: true }, wrapStrategy: "WRAP" },
      "userEnteredFormat(backgroundColorStyle,textFormat,wrapStrategy)",
    ),
    repeat(
      [TOTAL_ROW, TOTAL_ROW + 1],
      all,
      { backgroundColorStyle: TOTAL, textFormat: { bold: true } },
      "userEnteredFormat(backgroundColorStyle,textFormat)",
    ),
    repeat([TOTAL_ROW, end], share, { numberFormat: percent(1) }, NUMBER_FORMAT),
    ...lines.flatMap(({ decimals }, index) =>
      decimals === 1
        ? []
        : [
            repeat(
              [TOTAL_ROW + index, TOTAL_ROW + index + 1],
              share,
              { numberFormat: percent(decimals) },
              NUMBER_FORMAT,
            ),
          ],
    ),
    ...(softFrom < 0
      ? []
      : [
          repeat(
            [TOTAL_ROW + softFrom, end],
            all,
            { textFormat: { foregroundColorStyle: SOFT } },
            "userEnteredFormat.textFormat",
          ),
        ]),
  ];
}

const HORIZONTAL = "userEnteredFormat.horizontalAlignment";
const NUMBER_FORMAT = "userEnteredFormat.numberFormat";

const percent = (decimals: number): sheets_v4.Schema$NumberFormat => ({
  type: "PERCENT",
  pattern: `#,##0.${"0".repeat(decimals)}%`,
});
