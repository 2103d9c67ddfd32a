// What an officer does with a tab by hand, as the control route and the grid say it.

/** Rows are counted from 1 as on the screen; a column is its header's title, its letters, or a number from 1. */
export type Place = string | number;

export interface Target {
  readonly spreadsheetId: string;
  /** The tab's title. */
  readonly tab: string;
  /** The officer's mail address. */
  readonly as: string;
}

export type OfficerAction = Target &
  (
    | {
        readonly action: "set";
        readonly cell?: string;
        readonly row?: number;
        readonly column?: Place;
        readonly value: unknown;
      }
    | {
        readonly action: "sort";
        readonly column: Place;
        readonly order?: "ASCENDING" | "DESCENDING";
      }
    /** Without a column the filter goes over all columns and hides nothing; `clear` takes it off. */
    | {
        readonly action: "filter";
        readonly column?: Place;
        readonly hiddenValues?: string[];
        readonly clear?: boolean;
      }
    | {
        readonly action: "hide";
        readonly rows?: number[];
        readonly columns?: Place[];
        readonly show?: boolean;
      }
    | {
        readonly action: "insert" | "delete";
        readonly row?: number;
        readonly column?: Place;
        readonly count?: number;
      }
    /** What is at `from` is afterwards at `to`. */
    | {
        readonly action: "move";
        readonly from: Place;
        readonly to: Place;
        readonly dimension?: "ROWS" | "COLUMNS";
      }
    | { readonly action: "rename"; readonly to: string }
    | { readonly action: "paste"; readonly cell: string; readonly values: unknown[][] }
  );

export const OFFICER_ACTIONS = [
  "set",
  "sort",
  "filter",
  "hide",
  "insert",
  "delete",
  "move",
  "rename",
  "paste",
] as const;
