// Says what officers' cells of a row held that stood in the book before and is written again.
import type { Column, ColumnKind } from "../../domain/sheet.ts";
import type { BookRow } from "./book-row.ts";
import type { CellValue } from "./row-cells.ts";

/** Kinds of columns whose cells are numbers; what officers typed there was remembered as text. */
const NUMBERS: ReadonlySet<ColumnKind> = new Set<ColumnKind>(["moment", "date", "number"]);

/** By column id; nothing for a row that never stood. */
export function seenCells(
  { tab, refusal, seen }: Pick<BookRow, "tab" | "refusal" | "seen">,
  columns: readonly Column[],
): { readonly [columnId: string]: CellValue } {
  if (tab !== "initiatives" || refusal !== null) return {};
  return Object.fromEntries(
    columns.flatMap(({ id, kind }): [string, CellValue][] => {
      const value = seen[id];
      if (value === undefined) return [];
      const number = Number(value);
      return [[id, NUMBERS.has(kind) && Number.isFinite(number) ? number : value]];
    }),
  );
}
