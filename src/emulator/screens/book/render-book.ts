// Renders the frame of a book; its page fills the grid and keeps it fresh.
import { html } from "hono/html";
import type { Spreadsheet } from "../../state.ts";
import { renderPage, type Html } from "../render-page.ts";
import { MENUS, type Menu } from "./menus.ts";
import { OFFICERS } from "./officer.ts";

function renderMenu({ id, title, needsCell, entries }: Menu): Html {
  return html`<button
      type="button"
      popovertarget="menu-${id}"
      ${needsCell ? "data-needs-cell disabled" : ""}
    >
      ${title}
    </button>
    <div id="menu-${id}" class="menu" popover>
      ${entries.map(
        ([name, text]) => html`<button type="button" data-act="${name}">${text}</button>`,
      )}
    </div>`;
}

export function renderBook(spreadsheet: Spreadsheet): Html {
  const title = spreadsheet.properties.title ?? "Bảng tính";
  const body = html`<header class="bar">
      <a href="/" aria-label="Về danh sách tệp">←</a>
      <h1 id="title">${title}</h1>
      <span id="saving" role="status"></span>
      <button
        type="button"
        id="who"
        data-act="officer"
        data-officers="${JSON.stringify(OFFICERS)}"
      ></button>
    </header>
    <div class="tools">
      <output id="place" aria-label="Ô đang chọn"></output>
      <div id="content" tabindex="0" role="region" aria-label="Nội dung ô đang chọn"></div>
      <div class="menus">
        <button type="button" id="edit" disabled>Sửa ô</button>
        ${MENUS.map(renderMenu)}
      </div>
    </div>
    <main>
      <div id="panel" role="tabpanel" aria-labelledby="title"><div id="scroller"></div></div>
    </main>
    <nav aria-label="Trang tính">
      <div id="tabs" role="tablist" aria-label="Trang tính"></div>
      <span id="count"></span>
    </nav>
    <dialog id="ask" aria-labelledby="ask-title" aria-describedby="ask-text">
      <form method="dialog">
        <h2 id="ask-title"></h2>
        <p id="ask-text"></p>
        <div id="ask-body"></div>
        <div class="answers">
          <button type="button" id="ask-no">Không sửa</button>
          <button value="yes" id="ask-yes" class="main">Vẫn sửa</button>
        </div>
      </form>
    </dialog>`;
  return renderPage({
    title,
    styles: ["book", "grid", "dialog"],
    script: "grid/open-book.js",
    body,
  });
}
