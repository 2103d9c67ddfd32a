// batchUpdate kind createDeveloperMetadata.
import type { sheets_v4 } from "googleapis";
import { GoogleError } from "../../wire/google-error.ts";
import type { Draft } from "../draft.ts";
import { checkMetadataSize } from "../metadata/check-metadata-size.ts";
import { placeMetadata } from "../metadata/place-metadata.ts";
import { showMetadata } from "../show/show-metadata.ts";
import { drawId } from "./draw-id.ts";

export function createDeveloperMetadata(
  draft: Draft,
  request: sheets_v4.Schema$CreateDeveloperMetadataRequest,
): sheets_v4.Schema$CreateDeveloperMetadataResponse {
  const { spreadsheet, world } = draft;
  const given = request.developerMetadata ?? {};
  if (!given.metadataKey) throw GoogleError.invalid("Developer metadata must have a key.");
  if (!given.visibility) throw GoogleError.invalid("Developer metadata must have a visibility.");
  if ((given.metadataId ?? 0) < 0) throw GoogleError.invalid("metadataId must be positive.");
  const taken = spreadsheet.developerMetadata.map((item) => item.metadataId ?? 0);
  if (given.metadataId && taken.includes(given.metadataId)) {
    throw GoogleError.invalid(`Developer metadata with ID ${given.metadataId} already exists.`);
  }
  const item = {
    metadataId: given.metadataId || drawId(world, taken),
    metadataKey: given.metadataKey,
    ...(given.metadataValue != null && { metadataValue: given.metadataValue }),
    location: placeMetadata(spreadsheet, given.location ?? {}),
    visibility: given.visibility,
  };
  spreadsheet.developerMetadata.push(item);
  checkMetadataSize(spreadsheet);
  return { developerMetadata: showMetadata(item) };
}
