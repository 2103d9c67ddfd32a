// Does what is chosen from the menu with the row or column of the chosen cell.
import { act } from "./act.js";
import { ask } from "./ask.js";
import { book, element, seenRow } from "./book.js";

async function run(name) {
  const { row, i } = book.chosen;
  const seen = seenRow(row);
  switch (name) {
    case "insert-above":
      return act({ action: "insert", seen, below: false });
    case "insert-below":
      return act({ action: "insert", seen, below: true });
    case "sort-up":
      return act({ action: "sort", column: i, order: "ASCENDING" });
    case "sort-down":
      return act({ action: "sort", column: i, order: "DESCENDING" });
    case "delete": {
      const title = `Xoá hàng ${row.shown.n}?`;
      const text = "Cả hàng sẽ bị xoá khỏi trang tính.";
      if (await ask({ title, text, yes: "Xoá", no: "Không xoá" })) {
        await act({ action: "delete", seen });
      }
    }
  }
}

export function followMenu() {
  element("menu").addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (!button || !book.chosen) return;
    element("menu").hidePopover();
    void run(button.dataset.act);
  });
}
