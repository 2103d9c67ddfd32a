// Shows developer metadata as Google answers it.
import type { sheets_v4 } from "googleapis";

export function showMetadata(
  item: sheets_v4.Schema$DeveloperMetadata,
): sheets_v4.Schema$DeveloperMetadata {
  const place = item.location?.dimensionRange;
  if (!place) return item;
  const { sheetId, ...rest } = place;
  return {
    ...item,
    location: { ...item.location, dimensionRange: sheetId ? { sheetId, ...rest } : rest },
  };
}
