// batchUpdate kind updateDimensionProperties: sizes and hiding of rows or columns.
import type { sheets_v4 } from "googleapis";
import type { DimensionState } from "../../state.ts";
import { followMask } from "../../wire/follow-mask.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { readDimension } from "./read-dimension.ts";
import { readFields } from "./read-fields.ts";

export function updateDimensionProperties(
  draft: Draft,
  request: sheets_v4.Schema$UpdateDimensionPropertiesRequest,
): undefined {
  const { sheet, dimension, start, end, size } = readDimension(draft, request.range);
  if (start >= size)
    throw GoogleError.invalid(
      `Cannot update ${dimension.toLowerCase()} from index ${start}: the sheet has ${size}.`,
    );
  const mask = readFields(request.fields);
  const given = request.properties ?? {};
  const change = (state: DimensionState | undefined): DimensionState | undefined => {
    const changed = {
      ...state,
      ...(followMask(mask, "pixelSize") && { pixelSize: given.pixelSize ?? undefined }),
      ...(followMask(mask, "hiddenByUser") && { hiddenByUser: given.hiddenByUser || undefined }),
    };
    return Object.values(changed).some((value) => value !== undefined) ? changed : undefined;
  };
  for (let i = start; i < Math.min(end, size); i++) {
    if (dimension === "COLUMNS") sheet.columns[i] = change(sheet.columns[i]);
    else {
      const row = sheet.rows[i];
      const state = change(row?.size);
      sheet.rows[i] = row || state ? { cells: row?.cells ?? [], size: state } : undefined;
    }
  }
}
