// What sets a row right that was written while our columns were somewhere else than the map said.
import type { BookRow } from "./book-row.ts";
import type { CellValue } from "./row-cells.ts";

/** Rows that may stand shifted in the book. */
export interface Misplaced {
  readonly versionIds: readonly number[];
  /**
   * `unseen`: nobody has looked. `moved`: nor here, and columns are known to have moved, so that a row that is not found may
   * stand anywhere. `shifted`: a look has shown that the tabs must be held still and searched.
   */
  readonly state: "unseen" | "moved" | "shifted";
}

/** Cells of one row, side by side, and what they must hold. Indexes are zero-based. */
export interface Realignment {
  readonly tab: BookRow["tab"];
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
}
