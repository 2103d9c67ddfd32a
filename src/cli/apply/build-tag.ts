// Builds the request that puts a tag of ours on a book, a tab, a row or a column.
import type { sheets_v4 } from "googleapis";

export function buildTag(
  metadataKey: string,
  metadataValue: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location, visibility: "DOCUMENT" },
    },
  };
}
