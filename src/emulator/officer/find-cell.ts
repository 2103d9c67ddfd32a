// Reads a cell's name such as "W2".
import { columnIndex } from "../sheets/ranges/convert-column.ts";
import { GoogleError } from "../wire/google-error.ts";

/** Zero-based. */
export function findCell(name: string): { row: number; column: number } {
  const [, letters, number] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/.exec(name) ?? [];
  if (!letters || !number) throw GoogleError.invalid(`There is no cell "${name}"`);
  return { row: Number(number) - 1, column: columnIndex(letters) };
}
