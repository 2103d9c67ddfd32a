// Finds developer metadata by data filters.
import type { sheets_v4 } from "googleapis";
import type { Spreadsheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import { readA1 } from "../ranges/read-a1.ts";
import { resolveRange } from "../ranges/resolve-range.ts";
import { findTab } from "./find-tab.ts";

type Metadata = sheets_v4.Schema$DeveloperMetadata;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

/** A range finds the metadata of the rows and columns it touches. */
export function findMetadata(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
): Metadata[] {
  const lookup = filter.developerMetadataLookup;
  if (lookup) return spreadsheet.developerMetadata.filter((item) => matches(item, lookup));
  if (filter.a1Range == null && !filter.gridRange)
    throw GoogleError.invalid("Must specify exactly one kind of data filter.");
  const { sheet, box } =
    filter.a1Range != null
      ? readA1(spreadsheet, filter.a1Range)
      : resolveRange(spreadsheet, filter.gridRange);
  return spreadsheet.developerMetadata.filter(({ location }) => {
    const place = location?.dimensionRange;
    if (!place || (place.sheetId ?? 0) !== sheet.sheetId) return false;
    const index = place.startIndex ?? 0;
    return place.dimension === "ROWS"
      ? index >= box.row0 && index < box.row1
      : index >= box.column0 && index < box.column1;
  });
}

function matches(item: Metadata, lookup: sheets_v4.Schema$DeveloperMetadataLookup): boolean {
  const differs = <T>(wanted: T | null | undefined, value: T | null | undefined) =>
    wanted != null && wanted !== value;
  if (
    differs(lookup.metadataId, item.metadataId) ||
    differs(lookup.metadataKey, item.metadataKey) ||
    differs(lookup.metadataValue, item.metadataValue) ||
    differs(lookup.visibility, item.visibility) ||
    differs(lookup.locationType, item.location?.locationType)
  )
    return false;
  const wanted = lookup.metadataLocation;
  if (!wanted) return true;
  const place = item.location ?? {};
  return lookup.locationMatchingStrategy === "EXACT_LOCATION"
    ? isExactly(place, wanted)
    : intersects(place, wanted);
}

function isExactly(location: Location, wanted: Location): boolean {
  if (wanted.spreadsheet) return location.spreadsheet === true;
  if (wanted.sheetId != null) return location.sheetId === wanted.sheetId;
  const [a, b] = [location.dimensionRange, wanted.dimensionRange];
  return (
    !!a &&
    !!b &&
    (a.sheetId ?? 0) === (b.sheetId ?? 0) &&
    a.dimension === b.dimension &&
    a.startIndex === (b.startIndex ?? 0) &&
    a.endIndex === b.endIndex
  );
}

/** A tab, its rows and its columns intersect; the spreadsheet itself intersects nothing else. */
function intersects(location: Location, wanted: Location): boolean {
  if (wanted.spreadsheet || location.spreadsheet)
    return wanted.spreadsheet === location.spreadsheet;
  const sheetId = findTab(location);
  if (wanted.sheetId != null) return sheetId === wanted.sheetId;
  const [a, b] = [location.dimensionRange, wanted.dimensionRange];
  if (!b || sheetId !== (b.sheetId ?? 0)) return false;
  if (!a || a.dimension !== b.dimension) return true;
  return (
    (a.startIndex ?? 0) < (b.endIndex ?? Infinity) && (a.endIndex ?? Infinity) > (b.startIndex ?? 0)
  );
}
