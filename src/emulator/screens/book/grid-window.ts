// The shape in which the grid asks for a part of a tab; coordinates are zero-based unless said otherwise.

/** Text shown · index of the format or -1 · index of the dropdown or -1 · text to edit, when it is another · note. */
export type ShownCell =
  | readonly [string, number, number]
  | readonly [string, number, number, string]
  | readonly [string, number, number, string, string];

export interface ShownRow {
  /** Counted from 1, as on the screen. */
  readonly n: number;
  /** Follows the row when it moves, and changes when its content does; several blank rows may share one. */
  readonly k: string;
  /** Pixels, when set by hand. */
  readonly h?: number;
  /** One per shown column; 0 is a blank cell, and blank ones at the end are left out. */
  readonly c: readonly (ShownCell | 0)[];
}

export interface ShownFormat {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly clip?: boolean;
  readonly across?: "left" | "center" | "right";
  readonly down?: "top" | "middle" | "bottom";
}

export interface Lock {
  readonly id: number;
  readonly row0: number;
  /** Absent: to the end. */
  readonly row1?: number;
  readonly column0: number;
  readonly column1?: number;
  /** `warns`: anyone may change it after a warning. `open`: locked, but not for the one who looks. */
  readonly kind: "locks" | "warns" | "open";
  readonly description: string;
}

export interface GridWindow {
  readonly version: number;
  readonly title: string;
  readonly tabs: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly color?: string;
  }[];
  readonly sheetId: number;
  readonly gridlines: boolean;
  /** Only shown ones: index and width in pixels. */
  readonly columns: readonly { readonly i: number; readonly w: number }[];
  /** How many of the shown columns stay at the left. */
  readonly frozenColumns: number;
  /** The frozen rows that are shown. */
  readonly head: readonly ShownRow[];
  readonly rows: readonly ShownRow[];
  /** Place of the first of `rows` among the shown rows that are not frozen. */
  readonly from: number;
  /** How many shown rows are not frozen. */
  readonly total: number;
  /** How many rows and columns are hidden by hand. */
  readonly hidden: { readonly rows: number; readonly columns: number };
  readonly filtered: boolean;
  readonly formats: readonly ShownFormat[];
  readonly lists: readonly (readonly string[])[];
  readonly locks: readonly Lock[];
}
