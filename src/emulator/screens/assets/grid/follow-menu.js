// Does what is chosen from the menus.
import { act } from "./act.js";
import { ask } from "./ask.js";
import { askFilter } from "./ask-filter.js";
import { askColumn, askRow, askTabName } from "./ask-place.js";
import { askUnprotect } from "./ask-unprotect.js";
import { askVersion } from "./ask-version.js";
import { book, nameColumn, seenRow } from "./book.js";
import { chooseOfficer } from "./choose-officer.js";

async function askThen(question, action) {
  if (await ask({ yes: "Xoá", no: "Không xoá", ...question })) await act(action);
}

async function moveTo(asked, action) {
  const to = await asked;
  if (to) await act({ ...action, to });
}

/** By the name of the menu's entry; each is given the chosen row and column, and the column counted from 1. */
const DEEDS = {
  "insert-above": ({ seen }) => act({ action: "insert", seen }),
  "insert-below": ({ seen }) => act({ action: "insert", seen, below: true }),
  "move-row": ({ seen, n }) => moveTo(askRow(n), { action: "move", seen }),
  "hide-row": ({ seen }) => act({ action: "hide", seen }),
  "show-rows": () => act({ action: "show", lines: "rows" }),
  "delete-row": ({ seen, n }) =>
    askThen(
      { title: `Xoá hàng ${n}?`, text: "Cả hàng sẽ bị xoá khỏi trang tính." },
      { action: "delete", seen },
    ),
  "sort-up": ({ column }) => act({ action: "sort", column, order: "ASCENDING" }),
  "sort-down": ({ column }) => act({ action: "sort", column, order: "DESCENDING" }),
  filter: ({ i }) => askFilter(i),
  "clear-filter": () => act({ action: "filter", clear: true }),
  "insert-left": ({ column }) => act({ action: "insert", column }),
  "insert-right": ({ column }) => act({ action: "insert", column: column + 1 }),
  "move-column": ({ i, column }) =>
    moveTo(askColumn(i), { action: "move", dimension: "COLUMNS", from: column }),
  "hide-column": ({ column }) => act({ action: "hide", columns: [column] }),
  "show-columns": () => act({ action: "show", lines: "columns" }),
  "delete-column": ({ i, column }) =>
    askThen(
      { title: `Xoá cột ${nameColumn(i)}?`, text: "Cả cột sẽ bị xoá khỏi trang tính." },
      { action: "delete", column },
    ),
  rename: ({ tab }) => moveTo(askTabName(tab), { action: "rename" }),
  duplicate: () => act({ action: "duplicate" }),
  unprotect: askUnprotect,
  "remove-tab": ({ tab }) =>
    askThen(
      { title: `Xoá trang tính “${tab}”?`, text: "Mọi hàng của trang sẽ mất." },
      { action: "removeTab" },
    ),
  versions: askVersion,
  officer: chooseOfficer,
  panel: () => location.assign("/panel"),
};

function describePlace() {
  const { chosen, window } = book;
  const { title: tab } = window.tabs.find((one) => one.sheetId === window.sheetId);
  if (!chosen) return { tab };
  const { row, i } = chosen;
  return { tab, seen: seenRow(row), n: row.shown.n, i, column: i + 1 };
}

export function followMenu() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (!button) return;
    button.closest("[popover]")?.hidePopover();
    void DEEDS[button.dataset.act](describePlace());
  });
}
