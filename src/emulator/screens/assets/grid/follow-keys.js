// Follows the keyboard and the pointer over the grid.
import { book, element } from "./book.js";
import { chooseCell, moveChosen } from "./choose-cell.js";
import { editCell, writeCell } from "./edit-cell.js";
import { followClipboard } from "./paste-block.js";

const MOVES = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

function findCell(target) {
  const node = target.closest("td[data-row]");
  if (!node) return undefined;
  const place = [...node.parentElement.children].indexOf(node) - 1;
  return { row: node.parentElement, i: book.window.columns[place].i };
}

function onKey(event) {
  const cell = findCell(event.target);
  if (!cell || book.editing) return;
  const { row, i } = cell;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const move = event.key === "Tab" ? undefined : MOVES[event.key];
  if (move) moveChosen(...move);
  else if (event.key === "Enter" || event.key === "F2") void editCell(row, i);
  else if (event.key === "Delete" || event.key === "Backspace") void writeCell(row, i, "");
  else if (plain && event.key.length === 1) void editCell(row, i, event.key);
  else return;
  event.preventDefault();
}

export function followKeys() {
  const scroller = element("scroller");
  followClipboard(scroller);
  scroller.addEventListener("keydown", onKey);
  scroller.addEventListener("focusin", (event) => {
    const cell = findCell(event.target);
    if (!cell || book.editing) return;
    if (book.chosen?.row !== cell.row || book.chosen.i !== cell.i) {
      chooseCell(cell.row, cell.i, { focus: false });
    }
  });
  scroller.addEventListener("dblclick", (event) => {
    const cell = findCell(event.target);
    if (cell) void editCell(cell.row, cell.i);
  });
  element("edit").addEventListener("click", () => {
    if (book.chosen) void editCell(book.chosen.row, book.chosen.i);
  });
}
