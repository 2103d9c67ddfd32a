// batchUpdate kind deleteDeveloperMetadata.
import type { sheets_v4 } from "googleapis";
import type { Draft } from "../draft.ts";
import { findMetadata } from "../metadata/find-metadata.ts";
import { showMetadata } from "../show/show-metadata.ts";

export function deleteDeveloperMetadata(
  draft: Draft,
  request: sheets_v4.Schema$DeleteDeveloperMetadataRequest,
): sheets_v4.Schema$DeleteDeveloperMetadataResponse {
  const { spreadsheet } = draft;
  const found = new Set(findMetadata(spreadsheet, request.dataFilter ?? {}));
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter((item) => !found.has(item));
  return found.size > 0 ? { deletedDeveloperMetadata: [...found].map(showMetadata) } : {};
}
