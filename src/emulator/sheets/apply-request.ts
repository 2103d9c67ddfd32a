// Applies one request of a batchUpdate to a draft and gives its reply.
import type { sheets_v4 } from "googleapis";
import { applyKind, type Kinds } from "../wire/apply-kind.ts";
import type { Draft } from "./draft.ts";
import { addConditionalFormatRule } from "./requests/addConditionalFormatRule.ts";
import { addFilterView } from "./requests/addFilterView.ts";
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
import { deleteFilterView } from "./requests/deleteFilterView.ts";
import { deleteNamedRange } from "./requests/deleteNamedRange.ts";
import { deleteProtectedRange } from "./requests/deleteProtectedRange.ts";
import { deleteRange } from "./requests/deleteRange.ts";
import { deleteSheet } from "./requests/deleteSheet.ts";
import { duplicateFilterView } from "./requests/duplicateFilterView.ts";
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
import { updateFilterView } from "./requests/updateFilterView.ts";
import { updateNamedRange } from "./requests/updateNamedRange.ts";
import { updateProtectedRange } from "./requests/updateProtectedRange.ts";
import { updateSheetProperties } from "./requests/updateSheetProperties.ts";
import { updateSpreadsheetProperties } from "./requests/updateSpreadsheetProperties.ts";

const KINDS: Kinds<Draft, sheets_v4.Schema$Request> = {
  addConditionalFormatRule,
  addFilterView,
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
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  duplicateFilterView,
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
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** `index` is the request's place in its batch. */
export function applyRequest(
  draft: Draft,
  request: sheets_v4.Schema$Request,
  index: number,
): sheets_v4.Schema$Response {
  return applyKind(KINDS, draft, request, index);
}
