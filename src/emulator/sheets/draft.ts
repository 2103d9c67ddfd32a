// What a change to a spreadsheet is given. Rows, cells and list items are replaced, never changed in place: the draft shares them with the original.
import type { Spreadsheet, World } from "../state.ts";

export interface Draft {
  readonly world: World;
  /** Who changes it. */
  readonly email: string;
  /** Who may change every protected cell: the owner of a file outside the shared drive. */
  readonly owner: string | undefined;
  readonly spreadsheet: Spreadsheet;
}
