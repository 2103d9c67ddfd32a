// Draws the tabs at the bottom and lets a person go from one to another.
import { book, element } from "./book.js";

const COUNT = new Intl.NumberFormat("vi-VN");

/** `open` is given the sheet id of the tab a person goes to. */
export function drawTabs(window, open) {
  const go = (tab) => {
    if (Number(tab.dataset.sheet) === book.sheetId) return;
    history.replaceState(undefined, "", `#gid=${tab.dataset.sheet}`);
    open(Number(tab.dataset.sheet));
  };
  const onKey = (event) => {
    const tabs = [...element("tabs").children];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(event.currentTarget) + step + tabs.length) % tabs.length];
    next.focus();
    go(next);
  };
  const list = element("tabs");
  const names = JSON.stringify(window.tabs);
  if (list.dataset.names !== names) {
    list.dataset.names = names;
    list.replaceChildren(
      ...window.tabs.map(({ sheetId, title, color }) => {
        const tab = document.createElement("button");
        tab.role = "tab";
        tab.textContent = title;
        tab.dataset.sheet = sheetId;
        if (color) tab.style.setProperty("--tab", color);
        tab.id = `tab-${sheetId}`;
        tab.setAttribute("aria-controls", "panel");
        tab.addEventListener("click", () => go(tab));
        tab.addEventListener("keydown", onKey);
        return tab;
      }),
    );
  }
  for (const tab of list.children) {
    const shown = Number(tab.dataset.sheet) === window.sheetId;
    tab.setAttribute("aria-selected", String(shown));
    tab.tabIndex = shown ? 0 : -1;
  }
  element("panel").setAttribute("aria-labelledby", `tab-${window.sheetId}`);
  element("title").textContent = window.title;
  const { total, filtered, hidden } = window;
  const parts = [`${COUNT.format(total)} hàng`];
  if (filtered) parts.push("đang lọc");
  if (hidden.rows > 0) parts.push(`${COUNT.format(hidden.rows)} hàng ẩn`);
  if (hidden.columns > 0) parts.push(`${hidden.columns} cột ẩn`);
  element("count").textContent = parts.join(" · ");
}
