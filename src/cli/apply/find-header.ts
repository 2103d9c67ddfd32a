// Finds the header row of a tab: the tagged one, else the one with our titles.
import type { Column } from "../../domain/sheet.ts";
import type { TabTags } from "./book-tags.ts";
import type { TabTop, TopRow } from "./tab-top.ts";

export type FoundHeader =
  | { readonly kind: "found"; readonly row: TopRow }
  | { readonly kind: "unclear"; readonly fault: string };

/** A tab without columns of ours has no titles to go by: there it is the row with the note, else the first. */
export function findHeader(
  { title, rows }: TabTop,
  columns: readonly Column[],
  { headerRows }: TabTags,
): FoundHeader {
  if (headerRows.length > 0) {
    const index = Math.min(...headerRows);
    return found(rows.find((row) => row.index === index) ?? emptyRow(index));
  }
  if (columns.length === 0) return found(rows.find(({ isMarked }) => isMarked) ?? emptyRow(0));
  const scores = rows.map(({ cells }) => columns.filter((one) => cells.includes(one.title)).length);
  const best = Math.max(0, ...scores);
  const [row, ...others] = rows.filter((_, place) => scores[place] === best);
  if (best === 0 || row === undefined) {
    return unclear(`"${title}" has no header row, so restore a version that has it`);
  }
  if (others.length === 0) return found(row);
  const numbers = [row, ...others].map(({ index }) => index + 1).join(" and ");
  return unclear(`"${title}" has the same titles on rows ${numbers}, so remove what is no header`);
}

const found = (row: TopRow): FoundHeader => ({ kind: "found", row });
const unclear = (fault: string): FoundHeader => ({ kind: "unclear", fault });
const emptyRow = (index: number): TopRow => ({ index, cells: [], isMarked: false });
