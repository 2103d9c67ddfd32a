// Reads every row of every book as records by column title, with Google's own client.
import { NATION } from "../../src/domain/federation.ts";
import { TABS } from "../../src/domain/sheet.ts";
import type { Storm } from "./storm.ts";

export interface FoundRow {
  readonly home: string;
  readonly tab: string;
  /** As the sheet counts it. */
  readonly row: number;
  /** By the title of the column; blank cells are not in it. */
  readonly cells: ReadonlyMap<string, string | number | boolean>;
}

/** Blank rows are left out. */
export async function readBooks({ spreadsheets, sheets }: Storm): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  for (const [home, spreadsheetId] of Object.entries(spreadsheets)) {
    const tabs =
      home === NATION ? [TABS.unrouted.title] : [TABS.initiatives.title, TABS.needsFixing.title];
    const { data } = await sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: tabs.map((tab) => `'${tab}'`),
      valueRenderOption: "UNFORMATTED_VALUE",
    });
    for (const [index, tab] of tabs.entries()) {
      const [heads = [], ...rows] = data.valueRanges?.[index]?.values ?? [];
      for (const [at, row] of rows.entries()) {
        const filled = row.flatMap((cell, column): [string, string | number | boolean][] =>
          cell === "" || cell === null ? [] : [[String(heads[column] ?? `cột ${column}`), cell]],
        );
        if (filled.length > 0) found.push({ home, tab, row: at + 2, cells: new Map(filled) });
      }
    }
  }
  return found;
}
