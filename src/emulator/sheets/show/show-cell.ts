// Shows a cell as CellData, as far as a mask asks for it.
import type { sheets_v4 } from "googleapis";
import type { Cell, CellValue } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import type { Locale } from "../values/read-locale.ts";
import { effectiveValue, isDateFormat, showValue } from "../values/show-value.ts";

export function showCell(
  cell: Cell | undefined,
  mask: Mask,
  locale: Locale,
): sheets_v4.Schema$CellData {
  const data: sheets_v4.Schema$CellData = {};
  if (!cell) return data;
  const wants = (field: string) => followMask(mask, field) !== undefined;
  if (cell.value !== undefined) {
    if (wants("userEnteredValue")) data.userEnteredValue = writeValue(cell.value);
    const effective = effectiveValue(cell.value);
    if (wants("effectiveValue") && effective !== undefined)
      data.effectiveValue = writeValue(effective);
    if (wants("formattedValue")) data.formattedValue = showValue(cell, locale);
  }
  if (cell.format && wants("userEnteredFormat")) data.userEnteredFormat = cell.format;
  if ((cell.format || cell.value !== undefined) && wants("effectiveFormat"))
    data.effectiveFormat = effectiveFormat(cell);
  if (cell.note !== undefined && wants("note")) data.note = cell.note;
  if (cell.runs && wants("textFormatRuns")) data.textFormatRuns = cell.runs;
  if (cell.validation && wants("dataValidation")) data.dataValidation = cell.validation;
  return data;
}

function writeValue(value: CellValue): sheets_v4.Schema$ExtendedValue {
  switch (typeof value) {
    case "string":
      return { stringValue: value };
    case "number":
      return { numberValue: value };
    case "boolean":
      return { boolValue: value };
    default:
      return { formulaValue: value.formula };
  }
}

/** Google's default format; its theme colours are left out. */
export const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: {},
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
};

function effectiveFormat({ format, value }: Cell): sheets_v4.Schema$CellFormat {
  const plain = effectiveValue(value);
  const dated = isDateFormat(format?.numberFormat?.type);
  const horizontalAlignment =
    typeof plain === "number" || dated ? "RIGHT" : typeof plain === "boolean" ? "CENTER" : "LEFT";
  return {
    horizontalAlignment,
    hyperlinkDisplayType: "PLAIN_TEXT",
    ...DEFAULT_FORMAT,
    ...format,
    textFormat: { ...DEFAULT_FORMAT.textFormat, ...format?.textFormat },
  };
}
