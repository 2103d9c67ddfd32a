// Takes a block of cells from the clipboard, and gives the chosen cell to it.
import { act } from "./act.js";
import { askPastLocks } from "./ask-past-locks.js";
import { book, cellAt, seenRow } from "./book.js";

/** Cells are parted by tabs and rows by line ends; a cell in quotes may hold both. */
function readBlock(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  if (rows.length > 1 && rows.at(-1).every((cell) => cell === "")) rows.pop();
  return rows;
}

export function followClipboard(scroller) {
  scroller.addEventListener("paste", async (event) => {
    if (!book.chosen || book.editing) return;
    event.preventDefault();
    const values = readBlock(event.clipboardData.getData("text/plain"));
    const { row, i } = book.chosen;
    const seen = seenRow(row);
    const width = Math.max(...values.map((line) => line.length));
    if (await askPastLocks(row.shown.n, i, values.length, width)) {
      await act({ action: "paste", seen, column: i + 1, values });
    }
  });
  scroller.addEventListener("copy", (event) => {
    if (!book.chosen || book.editing || String(getSelection()) !== "") return;
    event.preventDefault();
    const text = cellAt(book.chosen.row, book.chosen.i)?.[0] ?? "";
    const quoted = /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    event.clipboardData.setData("text/plain", quoted);
  });
}
