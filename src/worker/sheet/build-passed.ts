// Builds the requests by which a book says of itself which attempt passed last, and after which, where people cannot reach.
import type { sheets_v4 } from "googleapis";
import { PASSED_KEY } from "../../domain/sheet.ts";
import { sayPassed } from "./say-passed.ts";

/**
 * `said`: what the book said when it was last looked at or written to, newest first (see `parse-passed`). The last word stays
 * beside the new one: should an older version have been restored meanwhile, even under the locks that stand now, it is missing.
 */
export function buildPassed(attempt: number, said: readonly string[]): sheets_v4.Schema$Request[] {
  const [last, ...older] = said;
  return [
    ...older.map((metadataValue) => ({
      deleteDeveloperMetadata: {
        dataFilter: { developerMetadataLookup: { metadataKey: PASSED_KEY, metadataValue } },
      },
    })),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: PASSED_KEY,
          metadataValue: sayPassed(attempt, last),
          visibility: "DOCUMENT",
          location: { spreadsheet: true },
        },
      },
    },
  ];
}
