// Finds the boxes that data filters mean, tab by tab.
import type { sheets_v4 } from "googleapis";
import type { Sheet, Spreadsheet } from "../../state.ts";
import { findRanges } from "../metadata/find-ranges.ts";
import type { Box } from "../ranges/box.ts";

/** Tabs of which nothing is asked are absent. */
export function findBoxes(
  spreadsheet: Spreadsheet,
  filters: readonly sheets_v4.Schema$DataFilter[],
): Map<Sheet, Box[]> {
  const boxes = new Map<Sheet, Box[]>();
  for (const filter of filters) {
    for (const { sheet, box } of findRanges(spreadsheet, filter))
      boxes.set(sheet, [...(boxes.get(sheet) ?? []), box]);
  }
  return boxes;
}
