// Holds developer metadata to Google's 30,000 characters for the spreadsheet and for each tab.
import type { Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { findTab } from "./find-tab.ts";

const MOST = 30_000;

export function checkMetadataSize(spreadsheet: Spreadsheet): void {
  const sums = new Map<number | undefined, number>();
  for (const { location, metadataKey, metadataValue } of spreadsheet.developerMetadata) {
    const place = findTab(location);
    const sum = (sums.get(place) ?? 0) + (metadataKey?.length ?? 0) + (metadataValue?.length ?? 0);
    if (sum > MOST)
      throw GoogleError.invalid(`Developer metadata exceeds the limit of ${MOST} characters.`);
    sums.set(place, sum);
  }
}
