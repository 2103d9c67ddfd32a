// Writes the named fields of a CellData into a cell, giving the new cell.
import type { sheets_v4 } from "googleapis";
import type { Cell, CellValue } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import { pairColors } from "../colors/pair-colors.ts";
import { checkLength } from "./check-length.ts";
import { computeFormula } from "./compute-formula.ts";
import { makeCell } from "./make-cell.ts";
import { readFormat } from "./read-format.ts";

const WRITABLE = new Set([
  "userEnteredValue",
  "userEnteredFormat",
  "dataValidation",
  "note",
  "textFormatRuns",
]);

export function mergeCell(
  cell: Cell | undefined,
  data: sheets_v4.Schema$CellData,
  mask: Mask,
): Cell | undefined {
  if (mask !== "*") {
    for (const name of mask.keys())
      if (!WRITABLE.has(name)) throw GoogleError.notBuilt(`writing of CellData.${name}`);
  }
  const format = followMask(mask, "userEnteredFormat");
  return makeCell({
    value: followMask(mask, "userEnteredValue") ? readValue(data.userEnteredValue) : cell?.value,
    format: format ? mergeFormat(cell?.format, data.userEnteredFormat, format) : cell?.format,
    validation: followMask(mask, "dataValidation")
      ? (data.dataValidation ?? undefined)
      : cell?.validation,
    note: followMask(mask, "note") ? data.note || undefined : cell?.note,
    runs: followMask(mask, "textFormatRuns") ? (data.textFormatRuns ?? undefined) : cell?.runs,
  });
}

function mergeFormat(
  format: sheets_v4.Schema$CellFormat | undefined,
  given: sheets_v4.Schema$CellFormat | undefined,
  mask: Mask,
): sheets_v4.Schema$CellFormat | undefined {
  if (mask === "*") return given && readFormat(given);
  const merged = mergeFields(format, given, mask);
  return merged && pairColors(merged, given, mask);
}

function readValue(value: sheets_v4.Schema$ExtendedValue | undefined): CellValue | undefined {
  if (!value) return undefined;
  const kinds = Object.keys(value);
  if (kinds.length > 1)
    throw GoogleError.invalid("Only one kind of value can be set in an ExtendedValue.");
  if (value.stringValue != null) {
    checkLength(value.stringValue);
    return value.stringValue === "" ? undefined : value.stringValue;
  }
  if (value.numberValue != null) return value.numberValue;
  if (value.boolValue != null) return value.boolValue;
  if (value.formulaValue != null) {
    checkLength(value.formulaValue);
    return computeFormula(value.formulaValue);
  }
  if (value.errorValue != null)
    throw GoogleError.invalid("userEnteredValue cannot be an errorValue.");
  return undefined;
}
