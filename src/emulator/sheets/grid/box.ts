// A bounded rectangle of a grid: zero-based, ends exclusive.

export interface Box {
  readonly row0: number;
  readonly row1: number;
  readonly column0: number;
  readonly column1: number;
}
