// Shows a spreadsheet as the API answers it: properties, tabs, and the cells of the asked ranges.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import { THEME } from "../colors/theme.ts";
import { findTab } from "../metadata/find-tab.ts";
import type { Editor } from "../protection/check-protection.ts";
import { resolveBox } from "../ranges/resolve-range.ts";
import { writeRange } from "../ranges/write-range.ts";
import { readLocale } from "../values/read-locale.ts";
import { findBoxes } from "./find-boxes.ts";
import { DEFAULT_FORMAT } from "./show-cell.ts";
import { showFilter } from "./show-filter.ts";
import { showGrid } from "./show-grid.ts";
import { showMetadata } from "./show-metadata.ts";
import { showProtectedRange } from "./show-protected-range.ts";
import { showRule } from "./show-rule.ts";
import { showSheetProperties } from "./show-sheet-properties.ts";

export interface Wish {
  /** Only the tabs and cells that they mean; none, or absent: every tab, whole. */
  readonly filters?: readonly sheets_v4.Schema$DataFilter[];
  /** Counts only without a mask, which otherwise decides alone. */
  readonly includeGridData?: boolean | null | undefined;
  /** Undefined: nothing was said. */
  readonly mask: Mask | undefined;
  readonly reader: Editor;
}

export function showSpreadsheet(
  spreadsheet: Spreadsheet,
  { filters = [], includeGridData, mask, reader }: Wish,
): sheets_v4.Schema$Spreadsheet {
  const { spreadsheetId, properties, sheets, namedRanges, developerMetadata } = spreadsheet;
  const locale = readLocale(properties.locale);
  const own = developerMetadata.filter(({ location }) => location?.spreadsheet).map(showMetadata);
  const boxes = filters.length > 0 ? findBoxes(spreadsheet, filters) : undefined;
  const dataMask = mask ? followMask(mask, "sheets", "data") : includeGridData ? "*" : undefined;
  const shown = sheets.flatMap((sheet, index) => {
    const wanted = boxes ? boxes.get(sheet) : [resolveBox(sheet, {})];
    if (!wanted) return [];
    const attached = developerMetadata.filter(
      ({ location }) => findTab(location) === sheet.sheetId,
    );
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
  const { merges, conditionalFormats, protectedRanges, basicFilter, filterViews } = sheet;
  return {
    properties: showSheetProperties(sheet, index),
    ...(data && { data }),
    ...(merges.length > 0 && { merges: merges.map(writeRange) }),
    ...(conditionalFormats.length > 0 && {
      conditionalFormats: conditionalFormats.map(showRule),
    }),
    ...(protectedRanges.length > 0 && {
      protectedRanges: protectedRanges.map((item) => showProtectedRange(item, reader)),
    }),
    ...(basicFilter && { basicFilter: showFilter(basicFilter) }),
    ...(filterViews.length > 0 && { filterViews: filterViews.map(showFilter) }),
    ...(metadata.length > 0 && { developerMetadata: metadata }),
  };
}
