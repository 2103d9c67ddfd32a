// Copies what is attached to a tab and has ids of its own to the tab's copy, where Google is taken to do so.
import type { sheets_v4 } from "googleapis";
import type { Sheet } from "../../state.ts";
import type { Draft } from "../draft.ts";
import { findTab } from "../metadata/find-tab.ts";
import { drawId } from "./draw-id.ts";
import { listProtectedRangeIds } from "./list-protected-range-ids.ts";

/** Protections keep their descriptions and editors, metadata their keys and values; all get fresh ids. */
export function copyAttached({ spreadsheet, world }: Draft, source: Sheet, copy: Sheet): void {
  copy.protectedRanges = [];
  if (world.switches.duplicatedTab === "drops") return;
  const { sheetId } = copy;
  const own = (range: sheets_v4.Schema$GridRange) => ({ ...range, sheetId });
  const taken = listProtectedRangeIds(spreadsheet);
  copy.protectedRanges = source.protectedRanges.map((item) => ({
    ...item,
    protectedRangeId: drawId(world, taken),
    range: own(item.range ?? {}),
    ...(item.unprotectedRanges && { unprotectedRanges: item.unprotectedRanges.map(own) }),
  }));
  const numbers = spreadsheet.developerMetadata.map(({ metadataId }) => metadataId ?? 0);
  const copied = spreadsheet.developerMetadata.flatMap((item) => {
    if (findTab(item.location) !== source.sheetId) return [];
    const dimensionRange = item.location?.dimensionRange;
    const location = dimensionRange
      ? { ...item.location, dimensionRange: { ...dimensionRange, sheetId } }
      : { ...item.location, sheetId };
    return [{ ...item, metadataId: drawId(world, numbers), location }];
  });
  spreadsheet.developerMetadata = [...spreadsheet.developerMetadata, ...copied];
}
