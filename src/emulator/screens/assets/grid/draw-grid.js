// Draws the window of the tab into the page, reusing what is drawn already.
import { book, element, guess, nameColumn } from "./book.js";
import { drawCell } from "./draw-cell.js";
import { findLocks } from "./find-locks.js";
import { matchRows } from "./match-rows.js";

const HEAD_WIDTH = 48;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Where a frozen column stays, as style; nothing when the frozen ones would fill the screen. */
function findStuck(window) {
  const frozen = window.columns.slice(0, window.frozenColumns);
  const width = frozen.reduce((sum, column) => sum + column.w, HEAD_WIDTH);
  const fits = width < element("scroller").clientWidth * 0.6;
  let left = HEAD_WIDTH;
  return window.columns.map((column, place) => {
    if (place >= window.frozenColumns || !fits) return undefined;
    const style = `left:${left}px`;
    left += column.w;
    return style;
  });
}

function drawFrame(window) {
  const stuck = findStuck(window);
  const frame = JSON.stringify([window.sheetId, window.columns, stuck]);
  const scroller = element("scroller");
  const old = scroller.firstElementChild;
  if (old?.frame === frame) return old;
  const letters = make("tr", { class: "letters" }, make("th", { class: "corner", scope: "col" }));
  letters.firstChild.append(make("span", { class: "unseen" }, "Hàng"));
  const columns = make("colgroup", {}, make("col"));
  columns.firstChild.style.width = `${HEAD_WIDTH}px`;
  let width = HEAD_WIDTH;
  for (const [place, column] of window.columns.entries()) {
    const letter = make("th", { scope: "col" }, nameColumn(column.i));
    letter.classList.toggle("gap", column.i !== (window.columns[place - 1]?.i ?? -1) + 1);
    if (stuck[place]) {
      letter.style.cssText = stuck[place];
      letter.classList.add("stuck");
    }
    letters.append(letter);
    const col = make("col");
    col.style.width = `${column.w}px`;
    width += column.w;
    columns.append(col);
  }
  const table = make("table", { role: "grid" });
  table.style.width = `${width}px`;
  table.append(
    columns,
    make("thead", {}, letters),
    make("tbody", { class: "space" }),
    make("tbody"),
    make("tbody", { class: "space" }),
  );
  for (const space of table.querySelectorAll(".space")) {
    const cell = make("td", { colspan: String(window.columns.length + 1) });
    space.append(make("tr", { "aria-hidden": "true" }, cell));
  }
  table.frame = frame;
  table.stuck = stuck;
  scroller.replaceChildren(table);
  book.editing = undefined;
  book.chosen = undefined;
  return table;
}

function makeRow(window, stuck) {
  const row = make("tr", {}, make("th", { scope: "row" }));
  for (const place of window.columns.keys()) {
    const cell = make("td", { role: "gridcell", tabindex: "-1" });
    cell.stuck = stuck[place];
    row.append(cell);
  }
  return row;
}

function fillRow(row, shown, window) {
  row.shown = shown;
  const head = row.firstElementChild;
  if (head.textContent !== String(shown.n)) head.textContent = shown.n;
  row.setAttribute("aria-rowindex", shown.n);
  row.style.height = shown.h ? `${shown.h}px` : "";
  for (const [place, column] of window.columns.entries()) {
    const node = row.children[place + 1];
    if (node.dataset.row !== String(shown.n)) node.dataset.row = shown.n;
    node.dataset.column ??= nameColumn(column.i);
    const locked = findLocks(shown.n, column.i).some((lock) => lock.kind === "locks");
    node.ariaReadOnly = locked ? "true" : null;
    // What is typed into a cell stays while the cell changes underneath.
    if (book.editing?.row === row && book.editing.i === column.i) continue;
    drawCell(
      node,
      shown.c[place] || undefined,
      window.formats,
      !node.stuck && !shown.c[place + 1]?.[0],
    );
  }
}

/** Rows that stay are not moved within the page: moving would take the focus from the cell being edited. */
function drawRows(body, rows, window, stuck) {
  const old = [...body.children].filter((row) => row.shown);
  const matched = matchRows(old, rows);
  const kept = new Set(matched);
  for (const row of old) if (!kept.has(row)) row.remove();
  let cursor = body.querySelector("tr:not(.letters)");
  for (const [index, shown] of rows.entries()) {
    const row = matched[index] ?? makeRow(window, stuck);
    if (row === cursor) cursor = cursor.nextElementSibling;
    else body.insertBefore(row, cursor);
    fillRow(row, shown, window);
    row.classList.toggle("gap", index > 0 && rows[index - 1].n !== shown.n - 1);
  }
}

function setSpace(space, height) {
  space.firstElementChild.firstElementChild.style.height = `${Math.max(0, Math.round(height))}px`;
  space.hidden = height <= 0;
}

export function drawGrid(window) {
  book.window = window;
  book.sheetId = window.sheetId;
  const table = drawFrame(window);
  const [, head, above, body, below] = table.children;
  table.setAttribute("aria-rowcount", String(window.total + window.head.length));
  table.classList.toggle("plain", !window.gridlines);
  table.setAttribute(
    "aria-label",
    window.tabs.find((tab) => tab.sheetId === window.sheetId)?.title ?? "",
  );
  drawRows(head, window.head, window, table.stuck);
  drawRows(body, window.rows, window, table.stuck);
  if (window.rows.length > 0) {
    guess.height = Math.max(20, body.offsetHeight / window.rows.length);
  }
  setSpace(above, window.from * guess.height);
  setSpace(below, (window.total - window.from - window.rows.length) * guess.height);
  return table;
}
