// sheets.spreadsheets.developerMetadata.get.
import type { sheets_v4 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import { showMetadata } from "./show/show-metadata.ts";

export function developerMetadataGet(call: Call): sheets_v4.Schema$DeveloperMetadata {
  const item = openSpreadsheet(call, "read").developerMetadata.find(
    ({ metadataId }) => String(metadataId) === call.params["metadataId"],
  );
  if (!item) throw GoogleError.notFound();
  return showMetadata(item);
}
