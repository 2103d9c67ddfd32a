// Finds the row a person meant, though rows above it may have come or gone since they looked.
import { effectiveValue } from "../../sheets/values/show-value.ts";
import type { Sheet } from "../../state.ts";
import type { RowKeys } from "./key-row.ts";

export interface SeenRow {
  /** Zero-based, where it was seen. */
  readonly row: number;
  readonly key: string;
  /** Text of its first cell, "" when blank. */
  readonly first: string;
}

/** Undefined when it is gone, or when it cannot be told from others. */
export function findRow(sheet: Sheet, keys: RowKeys, seen: SeenRow): number | undefined {
  const same = (index: number): boolean => keys.of(sheet.rows[index]) === seen.key;
  if (seen.row < sheet.rows.length && same(seen.row)) return seen.row;
  const matches = (test: (index: number) => boolean): number[] => {
    const found: number[] = [];
    for (let index = 0; index < sheet.rows.length && found.length < 2; index++) {
      if (test(index)) found.push(index);
    }
    return found;
  };
  const moved = seen.key === "" ? [] : matches(same);
  if (moved.length > 0) return moved.length === 1 ? moved[0] : undefined;
  if (seen.first === "") return undefined;
  const alike = matches(
    (index) => String(effectiveValue(sheet.rows[index]?.cells[0]?.value) ?? "") === seen.first,
  );
  return alike.length === 1 ? alike[0] : undefined;
}
