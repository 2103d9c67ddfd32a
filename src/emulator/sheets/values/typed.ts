// What a typed text turned out to be.
import type { sheets_v4 } from "googleapis";
import type { CellValue } from "../../state.ts";

export interface Typed {
  /** Undefined: the cell is emptied. */
  readonly value: CellValue | undefined;
  /** The format Google gives the cell when it has none. */
  readonly numberFormat?: sheets_v4.Schema$NumberFormat;
}
