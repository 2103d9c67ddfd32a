// Applies one request of a batchUpdate to a draft and gives its reply.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../wire/google-error.ts";
import type { Draft } from "./change-spreadsheet.ts";
import { addConditionalFormatRule } from "./requests/addConditionalFormatRule.ts";
import { addNamedRange } from "./requests/addNamedRange.ts";
import { addProtectedRange } from "./requests/addProtectedRange.ts";
import { addSheet } from "./requests/addSheet.ts";
import { appendCells } from "./requests/appendCells.ts";
import { appendDimension } from "./requests/appendDimension.ts";
import { clearBasicFilter } from "./requests/clearBasicFilter.ts";
import { createDeveloperMetadata } from "./requests/createDeveloperMetadata.ts";
import { deleteConditionalFormatRule } from "./requests/deleteConditionalFormatRule.ts";
import { deleteDeveloperMetadata } from "./requests/deleteDeveloperMetadata.ts";
import { deleteDimension } from "./requests/deleteDimension.ts";
import { deleteNamedRange } from "./requests/deleteNamedRange.ts";
import { deleteProtectedRange } from "./requests/deleteProtectedRange.ts";
import { deleteSheet } from "./requests/deleteSheet.ts";
import { duplicateSheet } from "./requests/duplicateSheet.ts";
import { insertDimension } from "./requests/insertDimension.ts";
import { moveDimension } from "./requests/moveDimension.ts";
import { repeatCell } from "./requests/repeatCell.ts";
import { setBasicFilter } from "./requests/setBasicFilter.ts";
import { setDataValidation } from "./requests/setDataValidation.ts";
import { sortRange } from "./requests/sortRange.ts";
import { updateCells } from "./requests/updateCells.ts";
import { updateConditionalFormatRule } from "./requests/updateConditionalFormatRule.ts";
import { updateDeveloperMetadata } from "./requests/updateDeveloperMetadata.ts";
import { updateDimensionProperties } from "./requests/updateDimensionProperties.ts";
import { updateNamedRange } from "./requests/updateNamedRange.ts";
import { updateProtectedRange } from "./requests/updateProtectedRange.ts";
import { updateSheetProperties } from "./requests/updateSheetProperties.ts";
import { updateSpreadsheetProperties } from "./requests/updateSpreadsheetProperties.ts";

type Requests = sheets_v4.Schema$Request;
type Kinds = {
  [K in keyof Requests]?: (draft: Draft, request: NonNullable<Requests[K]>) => object | undefined;
};

const KINDS: Kinds = {
  addConditionalFormatRule,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  clearBasicFilter,
  createDeveloperMetadata,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteNamedRange,
  deleteProtectedRange,
  deleteSheet,
  duplicateSheet,
  insertDimension,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  updateCells,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** `index` is the request's place in its batch, for the words of a refusal. */
export function applyRequest(
  draft: Draft,
  request: Requests,
  index: number,
): sheets_v4.Schema$Response {
  const kinds = Object.keys(request) as (keyof Requests)[];
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    throw GoogleError.invalid(
      `Invalid requests[${index}]: Must specify exactly one kind of request.`,
    );
  }
  try {
    return run(draft, request, kind);
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== 400) throw error;
    throw GoogleError.invalid(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

function run<K extends keyof Requests>(
  draft: Draft,
  request: Requests,
  kind: K,
): sheets_v4.Schema$Response {
  const apply = KINDS[kind];
  const value = request[kind];
  if (!apply || value == null) throw GoogleError.notBuilt(`batchUpdate request ${kind}`);
  const reply = apply(draft, value);
  return reply ? { [kind]: reply } : {};
}
