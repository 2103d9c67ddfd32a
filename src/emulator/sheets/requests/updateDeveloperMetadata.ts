// batchUpdate kind updateDeveloperMetadata.
import type { sheets_v4 } from "googleapis";
import { followMask } from "../../wire/follow-mask.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { mergeFields } from "../../wire/merge-fields.ts";
import type { Draft } from "../draft.ts";
import { checkMetadataSize } from "../metadata/check-metadata-size.ts";
import { findMetadata } from "../metadata/find-metadata.ts";
import { placeMetadata } from "../metadata/place-metadata.ts";
import { showMetadata } from "../show/show-metadata.ts";
import { readFields } from "./read-fields.ts";

export function updateDeveloperMetadata(
  draft: Draft,
  request: sheets_v4.Schema$UpdateDeveloperMetadataRequest,
): sheets_v4.Schema$UpdateDeveloperMetadataResponse {
  const { spreadsheet } = draft;
  const mask = readFields(request.fields);
  const given = request.developerMetadata ?? {};
  if (!request.dataFilters?.length)
    throw GoogleError.invalid("Must specify at least one data filter.");
  const found = new Set(request.dataFilters.flatMap((filter) => findMetadata(spreadsheet, filter)));
  const changed: sheets_v4.Schema$DeveloperMetadata[] = [];
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.map((item) => {
    if (!found.has(item)) return item;
    const location = followMask(mask, "location")
      ? placeMetadata(spreadsheet, given.location ?? {})
      : item.location;
    const merged = mergeFields<sheets_v4.Schema$DeveloperMetadata>(item, given, mask) ?? {};
    const after = { ...merged, metadataId: item.metadataId ?? 0, ...(location && { location }) };
    changed.push(after);
    return after;
  });
  checkMetadataSize(spreadsheet);
  return changed.length > 0 ? { developerMetadata: changed.map(showMetadata) } : {};
}
