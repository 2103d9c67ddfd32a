// The two directions of a grid, and a bounded rectangle of it.

export type Dimension = "ROWS" | "COLUMNS";

/** Zero-based, ends exclusive. */
export interface Box {
  readonly row0: number;
  readonly row1: number;
  readonly column0: number;
  readonly column1: number;
}
