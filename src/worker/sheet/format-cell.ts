// Says how a column's cells look, in a fresh book and in every row that is inserted later.
import type { sheets_v4 } from "googleapis";
import type { Column, ColumnKind } from "../../domain/sheet.ts";

const TEXT: sheets_v4.Schema$NumberFormat = { type: "TEXT", pattern: "@" };

const NUMBER_FORMATS: { readonly [Kind in ColumnKind]: sheets_v4.Schema$NumberFormat } = {
  text: TEXT,
  paragraph: TEXT,
  choice: TEXT,
  moment: { type: "DATE_TIME", pattern: "dd/MM/yyyy HH:mm" },
  date: { type: "DATE", pattern: "dd/MM/yyyy" },
  number: { type: "NUMBER", pattern: "#,##0" },
};

/** So long that wrapping them would leave one row on the screen; they are read in the cell. */
const CLIPPED: ReadonlySet<string> = new Set(["effect", "description"]);

/** Exactly the fields `numberFormat`, `verticalAlignment` and `wrapStrategy`. */
export const formatCell = ({ id, kind }: Column): sheets_v4.Schema$CellFormat => ({
  numberFormat: NUMBER_FORMATS[kind],
  verticalAlignment: "TOP",
  wrapStrategy: CLIPPED.has(id) ? "CLIP" : "WRAP",
});
