// Shows a spreadsheet as the API answers it: properties, tabs, and the cells of the asked ranges.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import type { Box } from "../grid/box.ts";
import type { Editor } from "../grid/check-protection.ts";
import { writeRange } from "../grid/write-range.ts";
import { readLocale } from "../values/locale.ts";
import { DEFAULT_FORMAT } from "./show-cell.ts";
import { showGrid } from "./show-grid.ts";
import { showMetadata } from "./show-metadata.ts";
import { showProtectedRange } from "./show-protected-range.ts";
import { showSheetProperties } from "./show-sheet-properties.ts";

export interface Wish {
  /** Boxes per tab; absent means every tab, whole. */
  readonly boxes?: ReadonlyMap<Sheet, readonly Box[]> | undefined;
  readonly cells: boolean;
  readonly mask: Mask;
  readonly reader: Editor;
}

export function showSpreadsheet(
  spreadsheet: Spreadsheet,
  { boxes, cells, mask, reader }: Wish,
): sheets_v4.Schema$Spreadsheet {
  const { spreadsheetId, properties, sheets, namedRanges, developerMetadata } = spreadsheet;
  const locale = readLocale(properties.locale);
  const own = developerMetadata.filter(({ location }) => location?.spreadsheet).map(showMetadata);
  const shown = sheets.flatMap((sheet, index) => {
    const wanted = boxes
      ? boxes.get(sheet)
      : [{ row0: 0, row1: sheet.rows.length, column0: 0, column1: sheet.columns.length }];
    if (!wanted) return [];
    const attached = metadataOf(developerMetadata, sheet.sheetId);
    const dataMask = cells ? followMask(mask, "sheets", "data") : undefined;
    const data =
      dataMask &&
      wanted.map((box) => showGrid(sheet, box, dataMask, locale, attached.map(showMetadata)));
    const sheetOnly = attached
      .filter(({ location }) => location?.sheetId != null)
      .map(showMetadata);
    return [showSheet(sheet, index, data, sheetOnly, reader)];
  });
  return {
    spreadsheetId,
    properties: {
      autoRecalc: "ON_CHANGE",
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: THEME,
      ...properties,
    },
    sheets: shown,
    ...(namedRanges.length > 0 && {
      namedRanges: namedRanges.map((item) => ({ ...item, range: writeRange(item.range ?? {}) })),
    }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    ...(own.length > 0 && { developerMetadata: own }),
  };
}

function showSheet(
  sheet: Sheet,
  index: number,
  data: sheets_v4.Schema$GridData[] | undefined,
  metadata: sheets_v4.Schema$DeveloperMetadata[],
  reader: Editor,
): sheets_v4.Schema$Sheet {
  const { merges, conditionalFormats, protectedRanges, basicFilter } = sheet;
  return {
    properties: showSheetProperties(sheet, index),
    ...(data && { data }),
    ...(merges.length > 0 && { merges: merges.map(writeRange) }),
    ...(conditionalFormats.length > 0 && {
      conditionalFormats: conditionalFormats.map((rule) => ({
        ...rule,
        ranges: (rule.ranges ?? []).map(writeRange),
      })),
    }),
    ...(protectedRanges.length > 0 && {
      protectedRanges: protectedRanges.map((item) => showProtectedRange(item, reader)),
    }),
    ...(basicFilter && {
      basicFilter: { ...basicFilter, range: writeRange(basicFilter.range ?? {}) },
    }),
    ...(metadata.length > 0 && { developerMetadata: metadata }),
  };
}

function metadataOf(
  all: readonly sheets_v4.Schema$DeveloperMetadata[],
  sheetId: number,
): sheets_v4.Schema$DeveloperMetadata[] {
  return all.filter(({ location }) =>
    location?.dimensionRange
      ? (location.dimensionRange.sheetId ?? 0) === sheetId
      : location?.sheetId === sheetId,
  );
}

const rgb = (red: number, green: number, blue: number) => ({
  rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 },
});

const THEME: sheets_v4.Schema$SpreadsheetTheme = {
  primaryFontFamily: "Arial",
  themeColors: [
    { colorType: "TEXT", color: { rgbColor: {} } },
    { colorType: "BACKGROUND", color: rgb(255, 255, 255) },
    { colorType: "ACCENT1", color: rgb(66, 133, 244) },
    { colorType: "ACCENT2", color: rgb(234, 67, 53) },
    { colorType: "ACCENT3", color: rgb(251, 188, 4) },
    { colorType: "ACCENT4", color: rgb(52, 168, 83) },
    { colorType: "ACCENT5", color: rgb(255, 109, 1) },
    { colorType: "ACCENT6", color: rgb(70, 189, 198) },
    { colorType: "LINK", color: rgb(17, 85, 204) },
  ],
};
