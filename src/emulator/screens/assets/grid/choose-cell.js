// Keeps one cell chosen, shows what it holds, and moves with the arrow keys.
import { book, cellAt, element, nameColumn, nodeAt } from "./book.js";
import { findLocks } from "./find-locks.js";

function allRows() {
  return [...element("scroller").querySelectorAll("tr")].filter((row) => row.shown);
}

/** The cell's name, and whether it is protected. */
function describe({ row, i }) {
  const { n } = row.shown;
  const locks = findLocks(n, i);
  const kind = locks.some((lock) => lock.kind === "locks") ? "Đã khoá" : "Hỏi trước";
  const sign = document.createElement("small");
  sign.textContent = kind;
  const name = `${nameColumn(i)}${n}`;
  return locks.length === 0 ? [name] : [name, sign];
}

function showChosen() {
  const { chosen } = book;
  const cell = chosen && cellAt(chosen.row, chosen.i);
  element("place").replaceChildren(...(chosen ? describe(chosen) : []));
  element("content").textContent = cell ? (cell[3] ?? cell[0]) : "";
  element("edit").disabled = !chosen;
  for (const button of document.querySelectorAll("[data-needs-cell]")) button.disabled = !chosen;
}

export function chooseCell(row, i, { focus = true } = {}) {
  const old = element("scroller").querySelector("[aria-selected=true]");
  old?.removeAttribute("aria-selected");
  if (old) old.tabIndex = -1;
  book.chosen = { row, i };
  const node = nodeAt(row, i);
  node.setAttribute("aria-selected", "true");
  node.tabIndex = 0;
  if (focus) {
    node.focus({ preventScroll: true });
    reveal(node);
  }
  showChosen();
}

/** After a redraw: the same cell if its row is still there; else the first, so that the keyboard finds a way in. */
export function chooseAgain() {
  const { chosen } = book;
  if (chosen && chosen.row.isConnected && nodeAt(chosen.row, chosen.i)) return showChosen();
  const row = allRows()[0];
  book.chosen = undefined;
  const node = row?.querySelector("td");
  if (node) node.tabIndex = 0;
  showChosen();
}

/** Scrolls just so far that the cell is not under the frozen rows and columns. */
function reveal(node) {
  const scroller = element("scroller");
  if (!node.closest("tbody")) return;
  const box = node.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const top = scroller.querySelector("thead").getBoundingClientRect().bottom;
  const stuck = [...node.parentElement.querySelectorAll("th, .stuck")];
  const left = Math.max(...stuck.map((one) => one.getBoundingClientRect().right));
  const right = frame.left + scroller.clientWidth;
  const bottom = frame.top + scroller.clientHeight;
  if (box.top < top) scroller.scrollTop -= top - box.top;
  else if (box.bottom > bottom) scroller.scrollTop += Math.min(box.bottom - bottom, box.top - top);
  if (node.classList.contains("stuck")) return;
  if (box.left < left) scroller.scrollLeft -= left - box.left;
  else if (box.right > right) scroller.scrollLeft += Math.min(box.right - right, box.left - left);
}

export function moveChosen(down, across) {
  const { chosen, window } = book;
  if (!chosen) return;
  const rows = allRows();
  const row = rows[rows.indexOf(chosen.row) + down] ?? chosen.row;
  const place = window.columns.findIndex((column) => column.i === chosen.i);
  const column = window.columns[place + across] ?? window.columns[place];
  chooseCell(row, column.i);
}
