// Writes ranges of a tab's columns in A1 notation.
import type { TabMap } from "./book-map.ts";

/** From the header row down, or to `untilRow` (zero-based, exclusive). Throws for a column the map has not. */
export function columnRange(
  tab: TabMap,
  columnId: string,
  fromRow = tab.headerRow,
  untilRow?: number,
): string {
  const index = tab.columns[columnId];
  if (index === undefined)
    throw new Error(`Cannot name a range: tab "${tab.title}" has no column "${columnId}"`);
  const letters = columnLetters(index);
  return `${quoted(tab)}!${letters}${fromRow + 1}:${letters}${untilRow ?? ""}`;
}

/** The cells of the header row from the first to the last column of the map. */
export function headerRange(tab: TabMap): string {
  const positions = Object.values(tab.columns);
  const [first, last] = [Math.min(...positions), Math.max(...positions)].map(columnLetters);
  return `${quoted(tab)}!${first}${tab.headerRow + 1}:${last}${tab.headerRow + 1}`;
}

/** Whole rows, `count` of them from `first` (zero-based) on. */
export const rowsRange = (tab: TabMap, first: number, count: number): string =>
  `${quoted(tab)}!${first + 1}:${first + count}`;

const quoted = ({ title }: TabMap) => `'${title.replaceAll("'", "''")}'`;

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}
