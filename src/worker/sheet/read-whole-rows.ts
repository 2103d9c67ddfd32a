// Reads whole rows of tabs, from the first column on: whatever stands in them, in our columns or not.
import type { sheets_v4 } from "googleapis";
import type { BookAccess } from "./book-access.ts";
import type { TabMap } from "./book-map.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { rowsRange } from "./column-range.ts";

export interface Rows {
  readonly tab: TabMap;
  /** Zero-based; it must be in the grid. */
  readonly first: number;
  readonly count: number;
}

/** For each of `wanted` its rows; trailing blank cells and trailing blank rows are missing. */
export type FoundRows = readonly (readonly (readonly unknown[])[])[];

export async function readWholeRows(
  access: BookAccess,
  wanted: readonly Rows[],
): Promise<Called<FoundRows>> {
  const called = await callSheets<sheets_v4.Schema$BatchGetValuesResponse>(access, "look", {
    method: "GET",
    path: "/values:batchGet",
    query: {
      ranges: wanted.map(({ tab, first, count }) => rowsRange(tab, first, count)),
      majorDimension: "ROWS",
      valueRenderOption: "UNFORMATTED_VALUE",
      dateTimeRenderOption: "SERIAL_NUMBER",
    },
  });
  if (called.kind !== "done") return called;
  return { kind: "done", body: (called.body.valueRanges ?? []).map(({ values }) => values ?? []) };
}
