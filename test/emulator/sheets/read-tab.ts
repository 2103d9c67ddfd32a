// Reads what a book's first tab holds, and where its metadata stands.
import type { sheets_v4 } from "googleapis";
import type { Emulator } from "../start-emulator.ts";

export async function readTab({ clients }: Emulator, id: string): Promise<sheets_v4.Schema$Sheet> {
  const { data } = await clients.sheets.spreadsheets.get({ spreadsheetId: id });
  return data.sheets?.[0] ?? {};
}

/** The index of the row or column that each key stands on. */
export async function readPlaces(
  { clients }: Emulator,
  id: string,
): Promise<Record<string, number>> {
  const { data } = await clients.sheets.spreadsheets.developerMetadata.search({
    spreadsheetId: id,
    requestBody: { dataFilters: [{ developerMetadataLookup: { visibility: "DOCUMENT" } }] },
  });
  const found = data.matchedDeveloperMetadata ?? [];
  return Object.fromEntries(
    found.map(({ developerMetadata }) => [
      developerMetadata?.metadataKey ?? "",
      developerMetadata?.location?.dimensionRange?.startIndex ?? -1,
    ]),
  );
}
