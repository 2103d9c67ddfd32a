// Reads the cells directly under a tab's header, across given columns.
import type { sheets_v4 } from "googleapis";
import type { BookAccess } from "./book-access.ts";
import type { TabMap } from "./book-map.ts";
import { callSheets, type Called } from "./call-sheets.ts";
import { blockRange } from "./column-range.ts";

export interface Block {
  readonly tab: TabMap;
  /** Zero-based; the last one is included. */
  readonly columns: { readonly first: number; readonly last: number };
  readonly rows: number;
}

/** For each block its rows from the one under the header, each from the block's first column on; trailing blanks are missing. */
export type FoundBlocks = readonly (readonly (readonly unknown[])[])[];

export async function readBlocks(
  access: BookAccess,
  blocks: readonly Block[],
): Promise<Called<FoundBlocks>> {
  const called = await callSheets<sheets_v4.Schema$BatchGetValuesResponse>(access, "look", {
    method: "GET",
    path: "/values:batchGet",
    query: {
      ranges: blocks.map(({ tab, columns, rows }) => blockRange(tab, columns, rows)),
      majorDimension: "ROWS",
      valueRenderOption: "UNFORMATTED_VALUE",
      dateTimeRenderOption: "SERIAL_NUMBER",
    },
  });
  if (called.kind !== "done") return called;
  return { kind: "done", body: (called.body.valueRanges ?? []).map(({ values }) => values ?? []) };
}
