// Finds the protections that hold a cell: locks, and those that only warn.
import { book } from "./book.js";

/** `n` counts rows from 1, `i` columns from 0; height and width are for a block that begins there. */
export function findLocks(n, i, height = 1, width = 1) {
  const at = n - 1;
  return book.window.locks.filter(
    (lock) =>
      lock.kind !== "open" &&
      at + height > lock.row0 &&
      at < (lock.row1 ?? Infinity) &&
      i + width > lock.column0 &&
      i < (lock.column1 ?? Infinity),
  );
}
