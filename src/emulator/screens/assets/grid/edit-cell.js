// Lets a person change a cell: in a field, or in a list where the cell has one.
import { act } from "./act.js";
import { askPastLocks, tellLock } from "./ask-past-locks.js";
import { book, cellAt, nameColumn, nodeAt, seenRow } from "./book.js";
import { chooseCell, moveChosen } from "./choose-cell.js";
import { drawCell } from "./draw-cell.js";

function nameCell(row, i) {
  const place = book.window.columns.findIndex((column) => column.i === i);
  const header = book.window.head.at(-1)?.c[place];
  const name = `Ô ${nameColumn(i)}${row.shown.n}`;
  return header ? `${name}, ${header[0]}` : name;
}

function makeSelect(choices, value) {
  const field = document.createElement("select");
  const all = ["", ...choices];
  if (!all.includes(value)) all.push(value);
  field.append(...all.map((choice) => new Option(choice === "" ? "(để trống)" : choice, choice)));
  field.value = value;
  return field;
}

/** `typed` replaces what the cell holds, as when a person just starts typing. */
export async function editCell(row, i, typed) {
  if (book.editing) return;
  if (!(await tellLock(row.shown.n, i))) {
    nodeAt(row, i)?.focus();
    return;
  }
  chooseCell(row, i);
  const cell = cellAt(row, i);
  const before = cell ? (cell[3] ?? cell[0]) : "";
  const choices = book.window.lists[cell?.[2] ?? -1];
  const node = nodeAt(row, i);
  const field = choices ? makeSelect(choices, before) : document.createElement("textarea");
  if (!choices) {
    field.value = typed ?? before;
    field.rows = 1;
    field.enterKeyHint = "done";
  }
  field.setAttribute("aria-label", nameCell(row, i));
  const height = node.offsetHeight;
  node.drawn = undefined;
  node.replaceChildren(field);
  node.classList.add("editing");
  field.style.minHeight = `${height - 1}px`;
  book.editing = { row, i, field, before };
  field.addEventListener("keydown", onFieldKey);
  if (choices) field.addEventListener("change", () => void finish());
  field.addEventListener("blur", () => void finish());
  field.focus();
  if (choices) {
    try {
      field.showPicker();
    } catch {
      // Browsers open a list by themselves only after a person's own action.
    }
  } else field.setSelectionRange(field.value.length, field.value.length);
}

function onFieldKey(event) {
  event.stopPropagation();
  if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if (event.key === "Enter" && !event.altKey && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    void finish([1, 0]);
  } else if (event.key === "Tab") {
    event.preventDefault();
    void finish([0, event.shiftKey ? -1 : 1]);
  }
}

/** Takes the field away and shows the cell again, as it was or as it will be. */
function close(text) {
  const { row, i, field } = book.editing;
  const hadFocus = field.contains(document.activeElement);
  book.editing = undefined;
  const node = nodeAt(row, i);
  if (!node) return;
  node.classList.remove("editing");
  const cell = cellAt(row, i);
  drawCell(
    node,
    text === undefined ? cell : [text, cell?.[1] ?? -1, cell?.[2] ?? -1],
    book.window.formats,
    false,
  );
  if (hadFocus) chooseCell(row, i);
}

/** The next cell is chosen at once, while this one is being saved. */
async function finish(move) {
  if (!book.editing) return;
  const { row, i, field, before } = book.editing;
  const { value } = field;
  const changed = value !== before;
  close(changed ? value : undefined);
  if (move) moveChosen(...move);
  if (changed) await writeCell(row, i, value);
}

/** Warned of a protected cell, a person may still say no. */
export async function writeCell(row, i, value) {
  const seen = seenRow(row);
  if (await askPastLocks(row.shown.n, i)) {
    await act({ action: "set", seen, column: i + 1, value });
    return;
  }
  const node = nodeAt(row, i);
  if (node) drawCell(node, cellAt(row, i), book.window.formats, false);
}
