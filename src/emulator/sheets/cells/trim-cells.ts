// Takes the blank cells off the end of a line, in place.
import type { Cell } from "../../state.ts";

export function trimCells(cells: (Cell | undefined)[]): void {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
}
