// What sets a row right that was written while our columns were somewhere else than the map said.
import type { BookRow } from "./book-row.ts";
import type { BookMap } from "./book-map.ts";
import type { CellValue } from "./row-cells.ts";

/** Rows that may stand shifted in the book, and where their columns were believed to be when they were written. */
export interface Misplaced {
  readonly map: BookMap;
  readonly versionIds: readonly number[];
}

/** Cells of one row, side by side, and what they must hold. Indexes are zero-based. */
export interface Realignment {
  readonly tab: BookRow["tab"];
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
}
