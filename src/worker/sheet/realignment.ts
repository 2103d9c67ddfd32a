// What sets a row right that was written while our columns were somewhere else than the map said.
import type { BookRow, RowTab } from "./book-row.ts";
import type { CellValue } from "./row-cells.ts";

/** Rows that may stand shifted in the book. */
export interface Misplaced {
  readonly versionIds: readonly number[];
  /** Google's answer to the write said that columns were not where they were believed to be. */
  readonly isSure: boolean;
  /** `moved`: columns moved, perhaps before the rows landed. `shifted`: a look has shown that tabs must be held still and searched. */
  readonly state: "moved" | "shifted";
  /** Only while the search goes on. */
  readonly search?: Search;
}

/** How far tabs that are held still have been searched. */
export interface Search {
  /** Ids of the locks that held them: under others rows may have moved since. */
  readonly holds: readonly number[];
  /** Zero-based index of the row to go on from; a tab that is absent is searched from its first row on. */
  readonly next: { readonly [Tab in RowTab]?: number };
  /** Not met yet. */
  readonly versionIds: readonly number[];
  readonly realignments: readonly Realignment[];
}

/** Cells of one row, side by side, and what they must hold. Indexes are zero-based. */
export interface Realignment {
  readonly tab: BookRow["tab"];
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
}
